namespace Ringback.Core.Plans.Drawing;

/// <summary>Where calls come in: a node for each number, or one for all of them where many begin at the same step.</summary>
internal static class Entries
{
    /// <summary>More numbers than this at one step are one node: a shop may track each of its adverts by a number of its own.</summary>
    private const int MostNumbersAlone = 4;

    public static IReadOnlyList<(GraphNode Node, StepName Start)> Of(Plan plan) =>
    [
        .. plan.Numbers.DistinctBy(number => number.Number).GroupBy(number => number.Start).SelectMany(NodesOf),
        .. plan.Staff is { } staff ? [(EntryOf("staff", "Staff", "calls from one of the people"), staff)] : Array.Empty<(GraphNode, StepName)>(),
    ];

    private static IEnumerable<(GraphNode Node, StepName Start)> NodesOf(IGrouping<StepName, BusinessNumber> numbers) =>
        numbers.Count() <= MostNumbersAlone ? numbers.Select(number => (NodeOf(number), number.Start))
        : [(EntryOf($"numbers/{numbers.Key}", $"{numbers.Count()} numbers", string.Join(", ", numbers.Select(LabelOf))), numbers.Key)];

    private static GraphNode NodeOf(BusinessNumber number)
    {
        var details = new[] { number.Label is null ? null : number.Number.Value, number.Location };
        return EntryOf($"number/{number.Number}", LabelOf(number), string.Join(", ", details.Where(detail => detail is not null)));
    }

    private static GraphNode EntryOf(string id, string title, string detail) => new(id, NodeKind.Entry, Tone.Entry, title, detail, [], Reached: true);

    private static string LabelOf(BusinessNumber number) => number.Label ?? number.Number.Value;
}
