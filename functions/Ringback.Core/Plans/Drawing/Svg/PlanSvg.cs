using System.Xml.Linq;
using Ringback.Core.Plans.Drawing.Layouts;
using Ringback.Core.Plans.Drawing.Text;

namespace Ringback.Core.Plans.Drawing.Svg;

/// <summary>A plan as a picture that stands alone: no font, script or file from elsewhere; for day and night; its text is text.</summary>
public static class PlanSvg
{
    private const double Margin = 24;
    private const double Header = 56;
    private const double MostLabel = 130;

    public static string Draw(PlanGraph graph, Highlight? path = null)
    {
        var cards = graph.Nodes.Select(node => new Card(node)).ToList();
        var indexes = graph.Nodes.Index().ToDictionary(node => node.Item.Id, node => node.Index, StringComparer.Ordinal);
        var labels = graph.Edges.Select(edge => TextFit.OneLine(edge.Label, MostLabel, Card.TextSize)).ToList();
        var layout = Layout.Of(
            [.. cards.Select(card => card.Size)],
            [.. graph.Edges.Zip(labels, (edge, label) => new LayoutLink(indexes[edge.From], indexes[edge.To], TextWidth.Of(label, Card.TextSize)))]);
        var legend = new Legend([.. graph.Nodes.Select(node => node.Tone).Distinct()], graph.Nodes.Any(node => !node.Reached));
        var summary = Summary(graph);
        var heading = TextFit.OneLine(graph.Title, Math.Max(400, layout.Width), 17, isBold: true);
        var width = Math.Max(layout.Width, Math.Max(legend.Width, Math.Max(TextWidth.Of(heading, 17, isBold: true), TextWidth.Of(summary, Card.TextSize)))) + (2 * Margin);
        var height = Header + layout.Height + Legend.Height + (2 * Margin);
        var painter = new Painter(graph, path ?? Highlight.None);
        return Tags.Of(
            "svg",
            [
                ("class", "ringback-plan"), ("role", "img"), ("width", Tags.Number(width)), ("height", Tags.Number(height)), ("viewBox", $"0 0 {Tags.Number(width)} {Tags.Number(height)}"),
            ],
            Tags.Of("title", [], $"The call plan of {TextFit.Clean(graph.Title)}"),
            Tags.Of("desc", [], summary),
            Tags.Of("style", [], Palette.Style),
            Tags.Of("rect", [("class", "paper"), ("width", "100%"), ("height", "100%")]),
            Tags.Text(Margin, Margin + 13, "heading", heading),
            Tags.Text(Margin, Margin + 31, "soft", summary),
            Tags.Of(
                "g",
                [("transform", $"translate({Tags.Number(Margin)} {Tags.Number(Margin + Header - 8)})")],
                painter.Lines(layout, indexes),
                layout.Boxes.Zip(cards, painter.Box),
                graph.Edges.Index().Where(edge => labels[edge.Index].Length > 0).Select(edge => painter.Label(edge.Item, labels[edge.Index], layout.Routes[edge.Index].Label))),
            legend.Draw(Margin, height - Margin - 8)).ToString(SaveOptions.None) + "\n";
    }

    private static string Summary(PlanGraph graph)
    {
        var steps = graph.Nodes.Where(node => node.Kind is not NodeKind.Entry and not NodeKind.Missing).ToList();
        return string.Join("; ", ((string?[])
        [
            steps.Count == 1 ? "1 step" : $"{steps.Count} steps",
            Named("a person answers at", node => node.Tone is Tone.Person),
            Named("dead end at", node => node.Tone is Tone.DeadEnd),
            Named("no call reaches", node => !node.Reached),
        ]).Where(part => part is not null));

        string? Named(string what, Func<GraphNode, bool> which) =>
            graph.Nodes.Where(which).Select(node => node.Title).ToList() is { Count: > 0 } names ? $"{what} {TextFit.Characters(string.Join(", ", names), 90)}" : null;
    }
}
