using Ringback.Core.Plans.Steps;
using Ringback.Core.Routing;

namespace Ringback.Core.Plans.Drawing;

/// <summary>A plan as a picture shows it: what calls come in by, the steps, and where each outcome goes. Made by <see cref="Of"/> for any plan, a faulty one included.</summary>
/// <param name="Title">The business's name.</param>
/// <param name="Nodes">Entries first, then the steps in the plan's order, then steps that are only named.</param>
/// <param name="Edges">At most one from a node to another: outcomes with the same target are one edge.</param>
public sealed record PlanGraph(string Title, IReadOnlyList<GraphNode> Nodes, IReadOnlyList<GraphEdge> Edges)
{
    public static PlanGraph Of(Plan plan)
    {
        var entries = Entries.Of(plan);
        var endings = Endings.Of(plan, entries.Select(entry => entry.Start));
        var steps = plan.Steps.Values.Select(step => NodeOf(step, plan, endings));
        var missing = entries.Select(entry => entry.Start).Concat(plan.Steps.Values.SelectMany(step => step.Links.Select(link => link.Target)))
            .Where(name => !plan.Steps.ContainsKey(name))
            .Distinct()
            .Select(name => new GraphNode(GraphNode.IdOf(name), NodeKind.Missing, Tone.DeadEnd, name.Value, "no such step", [], endings.Reaches(name)));
        return new PlanGraph(
            plan.Business.Name,
            [.. entries.Select(entry => entry.Node), .. steps, .. missing],
            [.. entries.Select(entry => new GraphEdge(entry.Node.Id, GraphNode.IdOf(entry.Start), ["start"], "")), .. plan.Steps.Values.SelectMany(EdgesOf)]);
    }

    private static GraphNode NodeOf(Step step, Plan plan, Endings endings)
    {
        var face = StepFace.Of(step, plan.Business.Language);
        var ends = endings.Of(step);
        var tone = step is HangUpStep && ends.Contains(Outcome.Unanswered) ? Tone.DeadEnd : face.Tone;
        return new GraphNode(GraphNode.IdOf(step.Name), face.Kind, tone, step.Name.Value, face.Detail, ends, endings.Reaches(step.Name)) { Line = step.Line };
    }

    private static IEnumerable<GraphEdge> EdgesOf(Step step) =>
        step.Links.GroupBy(link => link.Target)
            .Select(links => new GraphEdge(GraphNode.IdOf(step.Name), GraphNode.IdOf(links.Key), [.. links.Select(link => link.Key)], LinkLabels.Of(step, links.Key)));
}

/// <param name="Id">Unique in the graph, the same from one version of the plan to the next: <c>step/menu</c>, <c>number/+13125550100</c>, <c>staff</c>.</param>
/// <param name="Title">The step's name; of an entry, its label.</param>
/// <param name="Detail">What the step does, in a few words or in the words that it says. As long as it is: pictures shorten it.</param>
/// <param name="Ends">The outcomes with which a call may end at this node; a caller who hangs up is not counted.</param>
/// <param name="Reached">Whether any call can come here.</param>
public sealed record GraphNode(string Id, NodeKind Kind, Tone Tone, string Title, string Detail, IReadOnlyList<Outcome> Ends, bool Reached)
{
    /// <summary>The step's line in the plan's file (1-based); null: no step.</summary>
    public int? Line { get; init; }

    public static string IdOf(StepName step) => $"step/{step.Value}";
}

/// <param name="From">The id of a node.</param>
/// <param name="To">The id of a node.</param>
/// <param name="Keys">The keys of the plan's file that lead there, all of them.</param>
/// <param name="Label">The keys as a picture shows them: what goes without saying is left out; empty when there is nothing to say.</param>
public sealed record GraphEdge(string From, string To, IReadOnlyList<string> Keys, string Label);
