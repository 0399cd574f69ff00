using System.Xml.Linq;
using Ringback.Core.Plans.Drawing.Layouts;
using Ringback.Core.Plans.Drawing.Text;
using Ringback.Core.Routing;

namespace Ringback.Core.Plans.Drawing.Svg;

/// <summary>Draws boxes, lines and words where the layout wants them.</summary>
internal sealed class Painter(PlanGraph graph, Highlight path)
{
    /// <summary>Line by line, all lines to the same box together: on paper of its own, so that a crossing does not look like a branch.</summary>
    public IEnumerable<XElement> Lines(Layout layout, IReadOnlyDictionary<string, int> indexes)
    {
        var sources = graph.Nodes.ToDictionary(node => node.Id, StringComparer.Ordinal);
        foreach (var edges in graph.Edges.Index().GroupBy(edge => edge.Item.To, StringComparer.Ordinal).OrderBy(edges => edges.Any(edge => path.Has(edge.Item))))
        {
            var shade = Palette.Of(sources[edges.Key].Tone).Name;
            var ways = edges.OrderBy(edge => path.Has(edge.Item)).Select(edge => (Edge: edge.Item, Way: WayOf(layout.Routes[edge.Index].Points))).ToList();
            var box = layout.Boxes[indexes[edges.Key]];
            var end = layout.Routes[edges.First().Index].Points[^1] with { X = box.X };
            yield return Tags.Of(
                "g",
                [],
                ways.Select(way => Tags.Path("halo", way.Way)),
                ways.Select(way => Tags.Path($"line {shade}{(sources[way.Edge.From].Reached ? "" : " unreached")}{Stress(path.Has(way.Edge))}", way.Way)),
                Tags.Path($"head {shade}{Stress(edges.Any(edge => path.Has(edge.Item)))}", $"M{At(end.X - 8, end.Y - 4)}L{At(end.X - 0.5, end.Y)}L{At(end.X - 8, end.Y + 4)}z"));
        }
    }

    public XElement Box(Rect rect, Card card)
    {
        var node = card.Node;
        var y = rect.Y + ((rect.Height - card.Size.Height) / 2);
        return Tags.Of(
            "g",
            [("class", $"node {Palette.Of(node.Tone).Name}{(node.Reached ? "" : " unreached")}{Stress(path.Has(node))}")],
            Tags.Of("title", [], Whole(node)),
            Tags.Rect(rect.X, rect.Y, rect.Width, rect.Height, node.Kind is NodeKind.Entry ? 14 : 7, "box"),
            Tags.Of("path", [("class", "icon"), ("transform", $"translate({At(rect.X + Card.Padding - 1, y + 8)})"), ("d", Icons.Of(node.Kind))]),
            Tags.Text(rect.X + Card.Padding + Card.IconSize + 4, y + 21, "title", card.Title),
            card.Lines.Select((line, index) => Tags.Text(rect.X + Card.Padding, y + Card.FirstLine + (index * Card.LineHeight), "", line)),
            card.Ends.SelectMany((row, index) => Ends(row, rect.X + Card.Padding, y + Card.FirstLine + ((card.Lines.Count + index) * Card.LineHeight))));
    }

    public XElement Label(GraphEdge edge, string label, Rect place) =>
        Tags.Of(
            "g",
            path.IsAny && !path.Has(edge) ? [("class", "off")] : [],
            Tags.Of("title", [], TextFit.Clean(string.Join(", ", edge.Keys))),
            Tags.Text(place.X, place.Bottom - 3, "soft", label));

    private static IEnumerable<XElement> Ends(IReadOnlyList<Outcome> row, double x, double y)
    {
        foreach (var end in row)
        {
            yield return Tags.Of("circle", [("class", $"dot {Palette.Of(ToneOf(end)).Name}"), ("cx", Tags.Number(x + 4)), ("cy", Tags.Number(y - 4)), ("r", "3.5")]);
            yield return Tags.Text(x + Card.DotWidth, y, "soft", end.ToWord());
            x += Card.WidthOf(end);
        }
    }

    private static Tone ToneOf(Outcome end) => end switch
    {
        Outcome.Answered => Tone.Person,
        Outcome.Voicemail => Tone.Message,
        Outcome.Intake or Outcome.CallbackRequested => Tone.Promise,
        Outcome.Informed => Tone.End,
        _ => Tone.DeadEnd,
    };

    private static string Whole(GraphNode node) => TextFit.Clean(string.Join(
        " – ",
        new[] { node.Title, node.Detail, node.Ends.Count > 0 ? $"ends: {string.Join(", ", node.Ends.Select(end => end.ToWord()))}" : "" }.Where(part => part.Length > 0)));

    private string Stress(bool isOn) => !path.IsAny ? "" : isOn ? " on" : " off";

    /// <summary>With round corners.</summary>
    private static string WayOf(IReadOnlyList<Point> points)
    {
        var way = $"M{At(points[0].X, points[0].Y)}";
        for (var i = 1; i + 1 < points.Count; i++)
        {
            var (before, corner, after) = (points[i - 1], points[i], points[i + 1]);
            var radius = Math.Min(7, Math.Min(Distance(before, corner), Distance(corner, after)) / 2);
            var (from, to) = (Towards(corner, before, radius), Towards(corner, after, radius));
            way += $"L{At(from.X, from.Y)}Q{At(corner.X, corner.Y)} {At(to.X, to.Y)}";
        }

        return $"{way}L{At(points[^1].X, points[^1].Y)}";
    }

    private static double Distance(Point one, Point other) => Math.Abs(one.X - other.X) + Math.Abs(one.Y - other.Y);

    private static Point Towards(Point from, Point to, double distance) =>
        new(from.X + (Math.Sign(to.X - from.X) * distance), from.Y + (Math.Sign(to.Y - from.Y) * distance));

    private static string At(double x, double y) => $"{Tags.Number(x)} {Tags.Number(y)}";
}
