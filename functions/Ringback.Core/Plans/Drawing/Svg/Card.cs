using Ringback.Core.Plans.Drawing.Layouts;
using Ringback.Core.Plans.Drawing.Text;
using Ringback.Core.Routing;

namespace Ringback.Core.Plans.Drawing.Svg;

/// <summary>One node as a box with its lines of text.</summary>
internal sealed class Card
{
    public const double TitleSize = 13;
    public const double TextSize = 11;
    public const double Padding = 10;
    public const double LineHeight = 14.5;
    public const double IconSize = 16;
    public const double FirstLine = 39;
    public const double DotWidth = 12;

    private const double TitleHeight = 32;
    private const double LeastWidth = 104;
    private const double MostText = 186;
    private const int MostLines = 3;

    public Card(GraphNode node)
    {
        Node = node;
        Title = TextFit.OneLine(node.Title, MostText - IconSize - 6, TitleSize, isBold: true);
        Lines = TextFit.Lines(node.Detail, MostText, TextSize, MostLines);
        Ends = [.. Rows(node.Ends)];
        var widths = Lines.Select(line => TextWidth.Of(line, TextSize))
            .Append(TextWidth.Of(Title, TitleSize, isBold: true) + IconSize + 6)
            .Concat(Ends.Select(row => row.Sum(WidthOf)));
        var below = (Lines.Count + Ends.Count) * LineHeight;
        Size = new LayoutBox(Math.Max(LeastWidth, widths.Max() + (2 * Padding)), TitleHeight + (below > 0 ? below + 3 : 0));
    }

    public GraphNode Node { get; }

    public string Title { get; }

    public IReadOnlyList<string> Lines { get; }

    /// <summary>The outcomes, line by line.</summary>
    public IReadOnlyList<IReadOnlyList<Outcome>> Ends { get; }

    public LayoutBox Size { get; }

    public static double WidthOf(Outcome end) => DotWidth + TextWidth.Of(end.ToWord(), TextSize) + 8;

    private static IEnumerable<IReadOnlyList<Outcome>> Rows(IEnumerable<Outcome> ends)
    {
        var row = new List<Outcome>();
        foreach (var end in ends)
        {
            if (row.Count > 0 && row.Sum(WidthOf) + WidthOf(end) > MostText)
            {
                yield return row;
                row = [];
            }

            row.Add(end);
        }

        if (row.Count > 0)
        {
            yield return row;
        }
    }
}
