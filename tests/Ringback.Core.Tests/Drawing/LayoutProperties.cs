using FsCheck;
using FsCheck.Fluent;
using Ringback.Core.Plans.Drawing.Layouts;

namespace Ringback.Core.Tests.Drawing;

/// <summary>What holds for every picture, whatever the plan: loops, links to the step itself, steps that nothing reaches.</summary>
public sealed class LayoutProperties
{
    private const double Hair = 0.05;

    private static readonly Config Runs = Config.QuickThrowOnFailure.WithMaxTest(600).WithEndSize(200);

    [Fact]
    public void No_two_boxes_overlap() =>
        Check(picture => Pairs(picture.Layout.Boxes).All(pair => !Overlap(pair.One, pair.Other)));

    [Fact]
    public void No_line_crosses_a_box() =>
        Check(picture => picture.Layout.Routes.SelectMany(Segments).All(line => picture.Layout.Boxes.All(box => !Overlap(line, box))));

    [Fact]
    public void Every_line_leads_from_the_right_side_of_one_box_to_the_left_side_of_the_other() =>
        Check(picture => picture.Links.Zip(picture.Layout.Routes).All(pair => LeadsFromTo(pair.Second, picture.Layout.Boxes[pair.First.From], picture.Layout.Boxes[pair.First.To])));

    [Fact]
    public void Lines_are_level_or_upright() =>
        Check(picture => picture.Layout.Routes.All(route => route.Points.Zip(route.Points.Skip(1)).All(pair => Same(pair.First.X, pair.Second.X) || Same(pair.First.Y, pair.Second.Y))));

    [Fact]
    public void Words_stand_clear_of_boxes_and_of_each_other() =>
        Check(picture => picture.Layout.Routes.All(route => picture.Layout.Boxes.All(box => !Overlap(route.Label, box)))
            && Pairs([.. picture.Layout.Routes.Select(route => route.Label).Where(label => label.Width > 0)]).All(pair => !Overlap(pair.One, pair.Other)));

    [Fact]
    public void No_line_runs_through_words() =>
        Check(picture => picture.Layout.Routes.Where(route => route.Label.Width > 0).All(route => picture.Layout.Routes.SelectMany(Segments).All(line => !Overlap(line, route.Label))));

    [Fact]
    public void Lines_to_different_steps_never_look_like_one() =>
        Check(picture => Pairs([.. picture.Links.Zip(picture.Layout.Routes).GroupBy(pair => pair.First.To).Select(net => net.SelectMany(pair => Segments(pair.Second)).ToList())])
            .All(pair => !pair.One.Any(one => pair.Other.Any(other => RunTogether(one, other)))));

    [Fact]
    public void Everything_lies_within_the_picture() =>
        Check(picture => picture.Layout.Boxes.Concat(picture.Layout.Routes.SelectMany(Segments))
            .All(rect => rect.X > -1 && rect.Y > -1 && rect.Right < picture.Layout.Width + 1 && rect.Bottom < picture.Layout.Height + 1));

    [Fact]
    public void The_same_plan_gives_the_same_picture() =>
        Check(picture => Drawn(picture.Boxes, picture.Links) is var again && again.Boxes.SequenceEqual(picture.Layout.Boxes)
            && again.Routes.Zip(picture.Layout.Routes).All(pair => pair.First.Points.SequenceEqual(pair.Second.Points)));

    [Fact]
    public void Steps_that_follow_each_other_stand_from_left_to_right()
    {
        var layout = Drawn(3, [new(0, 1, 0), new(1, 2, 0), new(0, 2, 0)]);

        Assert.True(layout.Boxes[0].Right < layout.Boxes[1].X && layout.Boxes[1].Right < layout.Boxes[2].X);
    }

    [Fact]
    public void A_long_chain_with_shortcuts_to_one_end_is_drawn_like_any_other()
    {
        var links = Enumerable.Range(0, 499).SelectMany(box => (LayoutLink[])[new(box, box + 1, 20), new(box, 499, 20)]).Where(link => link != new LayoutLink(498, 499, 20)).ToList();

        var layout = Drawn(500, links);

        Assert.All(Pairs(layout.Boxes), pair => Assert.False(Overlap(pair.One, pair.Other)));
    }

    [Fact]
    public void Nothing_at_all_is_an_empty_picture() => Assert.Empty(Drawn(0, []).Boxes);

    private static void Check(Func<Picture, bool> holds) =>
        Prop.ForAll(ArbMap.Default.ArbFor<NonNegativeInt[]>(), numbers => holds(Picture.Of([.. numbers.Select(number => number.Get)]))).Check(Runs);

    private static Layout Drawn(int boxes, IReadOnlyList<LayoutLink> links) =>
        Layout.Of([.. Enumerable.Range(0, boxes).Select(box => new LayoutBox(90 + (box % 5 * 20), 30 + (box % 3 * 17)))], links);

    private static bool LeadsFromTo(Route route, Rect from, Rect to) =>
        Same(route.Points[0].X, from.Right) && Within(route.Points[0].Y, from) && Same(route.Points[^1].X, to.X) && Within(route.Points[^1].Y, to);

    private static bool Within(double y, Rect rect) => y > rect.Y + 1 && y < rect.Bottom - 1;

    private static bool Same(double one, double other) => Math.Abs(one - other) < Hair;

    private static bool Overlap(Rect one, Rect other) =>
        one.X < other.Right - Hair && other.X < one.Right - Hair && one.Y < other.Bottom - Hair && other.Y < one.Bottom - Hair;

    /// <summary>Lines as thin boxes.</summary>
    private static IEnumerable<Rect> Segments(Route route) => route.Points.Zip(route.Points.Skip(1), (one, other) => new Rect(
        Math.Min(one.X, other.X), Math.Min(one.Y, other.Y), Math.Abs(one.X - other.X), Math.Abs(one.Y - other.Y)))
        .Select(rect => rect.Width > rect.Height ? rect with { Y = rect.Y - 0.5, Height = 1 } : rect with { X = rect.X - 0.5, Width = 1 });

    /// <summary>For longer than a crossing takes.</summary>
    private static bool RunTogether(Rect one, Rect other) =>
        Overlap(one, other) && (Math.Min(one.Right, other.Right) - Math.Max(one.X, other.X) > 2 || Math.Min(one.Bottom, other.Bottom) - Math.Max(one.Y, other.Y) > 2);

    private static IEnumerable<(T One, T Other)> Pairs<T>(IReadOnlyList<T> things) =>
        things.SelectMany((one, index) => things.Skip(index + 1).Select(other => (one, other)));

    private sealed record Picture(int Boxes, IReadOnlyList<LayoutLink> Links, Layout Layout)
    {
        /// <summary>Any graph: the first number says how many boxes, each pair of further ones is a link.</summary>
        public static Picture Of(IReadOnlyList<int> numbers)
        {
            var boxes = 1 + (numbers.FirstOrDefault() % 40);
            var links = numbers.Skip(1).Chunk(2).Where(pair => pair.Length == 2)
                .Select(pair => (From: pair[0] % boxes, To: pair[1] % boxes))
                .Distinct()
                .Select(pair => new LayoutLink(pair.From, pair.To, (pair.From + pair.To) % 3 * 30))
                .ToList();
            return new Picture(boxes, links, Drawn(boxes, links));
        }
    }
}
