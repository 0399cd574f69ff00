using System.Text.Json;

namespace Storm.Tests.Rules;

/// <summary>Every outcome that leaves something owed has its case: above all that of a caller who was promised to be called back.</summary>
internal sealed class NeedsHaveCases : Rule
{
    private static readonly string[] NothingOwed = ["answered", "blocked", "informed"];

    public override IEnumerable<string> FindBroken(Story story) =>
        from call in story.Calls.Where(call => Story.MayBeTexted(call.From))
        let row = story.RowOf(call)
        where row is not null
        let outcome = row.Value.GetProperty("outcome").GetString()
        where outcome is not null && !NothingOwed.Contains(outcome, StringComparer.Ordinal)
        let id = row.Value.GetProperty("caseId") is { ValueKind: JsonValueKind.String } known ? known.GetString() : null
        where id is null || !story.Run.Cases.Any(one => one.GetProperty("id").GetString() == id && one.GetProperty("caller").GetString() == call.From)
        select $"{call}: its outcome is {outcome}, and there is no case of it ({id ?? "none"})";
}
