using System.Text.Json;

namespace Storm.Tests.Rules;

/// <summary>Every inbound call ends in exactly one outcome, and the outcome is true.</summary>
internal sealed class OneOutcome : Rule
{
    public override IEnumerable<string> FindBroken(Story story)
    {
        foreach (var call in story.Calls)
        {
            var rows = story.Run.Calls.Where(row => row.GetProperty("correlationId").GetString() == call.CorrelationId).ToList();
            if (rows.Count != 1)
            {
                yield return $"{call}: the app lists it {rows.Count} times";
                continue;
            }

            var outcome = rows[0].GetProperty("outcome") is { ValueKind: JsonValueKind.String } word ? word.GetString() : null;
            if (outcome is null)
            {
                yield return $"{call}: it has no outcome";
            }
            else if (call.From == Story.Blocked != (outcome == "blocked"))
            {
                yield return $"{call}: its outcome is {outcome}";
            }
            else if (call.Moved != (outcome == "answered"))
            {
                yield return $"{call}: its outcome is {outcome}, but {(call.Moved ? "a person was brought to the caller" : "nobody was brought to the caller")}";
            }
        }
    }
}
