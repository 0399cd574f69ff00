namespace Ringback.Core.Plans.Drawing;

/// <summary>The way of one call through the picture.</summary>
public sealed class Highlight
{
    private readonly HashSet<string> nodes = new(StringComparer.Ordinal);

    private readonly HashSet<(string From, string To)> edges = [];

    /// <summary>Nothing in particular.</summary>
    public static Highlight None { get; } = new();

    /// <summary>Whether there is a way to be shown.</summary>
    public bool IsAny => nodes.Count > 0;

    /// <param name="names">Steps in the order in which the call comes to them; the number that was called may stand in front.</param>
    /// <exception cref="ArgumentException">A name that the plan does not have.</exception>
    public static Highlight Of(PlanGraph graph, IEnumerable<string> names)
    {
        var highlight = new Highlight();
        var known = graph.Edges.Select(edge => (edge.From, edge.To)).ToHashSet();
        string? before = null;
        foreach (var name in names)
        {
            var node = Find(graph, name)
                ?? throw new ArgumentException($"the path has '{name}', which is neither a step nor a number of the plan: write names as the plan does, such as {Example(graph)}");
            highlight.nodes.Add(node.Id);
            if (before is not null && known.Contains((before, node.Id)))
            {
                highlight.edges.Add((before, node.Id));
            }

            before = node.Id;
        }

        return highlight;
    }

    public bool Has(GraphNode node) => nodes.Contains(node.Id);

    public bool Has(GraphEdge edge) => edges.Contains((edge.From, edge.To));

    private static GraphNode? Find(PlanGraph graph, string name) =>
        graph.Nodes.FirstOrDefault(node => node.Id == GraphNode.IdOf(new StepName(name)))
        ?? graph.Nodes.FirstOrDefault(node => node.Kind is NodeKind.Entry && (node.Id == $"number/{name}" || node.Id == name));

    private static string Example(PlanGraph graph) => graph.Nodes.FirstOrDefault(node => node.Kind is not NodeKind.Entry)?.Title ?? "greeting";
}
