using System.Text.Json;
using Azure.Data.Tables;
using Ringback.Core;

namespace Ringback.Functions.Team;

/// <summary>Whose turn it was at the steps that go round, and when people last talked to a caller. Older news never undoes newer.</summary>
public sealed class Turns(TeamTable team)
{
    /// <summary>Somebody whose last turn was so long ago is first in any case: nothing is lost by forgetting it.</summary>
    private static readonly TimeSpan Memory = TimeSpan.FromDays(400);

    public Task CountAsync(PersonId person, StepName step, DateTimeOffset at, CancellationToken ct) => team.ChangeAsync(
        TeamRows.TurnsOf(step),
        row =>
        {
            var turns = row is null ? [] : ReadTurns(row);
            if (turns.TryGetValue(person.Value, out var last) && last >= at)
            {
                return [];
            }

            var after = turns.Where(turn => at - turn.Value < Memory).Append(new(person.Value, at)).GroupBy(turn => turn.Key).ToDictionary(turn => turn.Key, turn => turn.Max(one => one.Value));
            return [TeamTable.Write(new TableEntity(TeamRows.Partition, TeamRows.TurnsOf(step)) { [TeamRows.Name] = step.Value, [TeamRows.Json] = JsonSerializer.Serialize(after) }, row)];
        },
        ct);

    public Task TalkEndedAsync(PersonId person, DateTimeOffset at, CancellationToken ct) => team.ChangeAsync(
        TeamRows.TalkOf(person),
        row => row?.GetDateTimeOffset(TeamRows.At) >= at
            ? []
            : [TeamTable.Write(new TableEntity(TeamRows.Partition, TeamRows.TalkOf(person)) { [TeamRows.Name] = person.Value, [TeamRows.At] = at }, row)],
        ct);

    internal static Dictionary<string, DateTimeOffset> ReadTurns(TableEntity row) => JsonSerializer.Deserialize<Dictionary<string, DateTimeOffset>>(row.GetString(TeamRows.Json)!)!;
}
