using System.Text.Json;
using Azure.Data.Tables;
using Ringback.Core;

namespace Ringback.Functions.Team;

/// <summary>Whose turn it was at the steps that go round, and when people last talked to a caller. Older news never undoes newer.</summary>
public sealed class Turns(TeamTable team)
{
    /// <summary>Somebody whose last turn was so long ago is first in any case: nothing is lost by forgetting it.</summary>
    private static readonly TimeSpan Memory = TimeSpan.FromDays(400);

    /// <summary>Turns that are remembered by what they were taken for: of use for minutes only, while the same thing may be asked again.</summary>
    private const int MostTaken = 100;

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

    /// <summary>Whose turn it is, counted at once: two who ask in the same moment get two different people. Asked again for the same thing, it is the same person.</summary>
    /// <param name="what">What goes round, such as the cases of one promise.</param>
    /// <param name="among">At least one; who stands equal goes in this order.</param>
    /// <param name="forWhat">What the turn is taken for.</param>
    public async Task<PersonId> TakeAsync(StepName what, IReadOnlyList<PersonId> among, string forWhat, DateTimeOffset at, CancellationToken ct)
    {
        var chosen = among[0];
        await team.ChangeAsync(
            TeamRows.TurnsOf(what),
            row =>
            {
                var turns = row is null ? [] : ReadTurns(row);
                var taken = row?.GetString(TeamRows.Taken) is { } json ? JsonSerializer.Deserialize<List<TakenTurn>>(json)! : [];
                if (taken.Find(turn => turn.For == forWhat) is { } before && among.Contains(new PersonId(before.By)))
                {
                    chosen = new PersonId(before.By);
                    return [];
                }

                chosen = among.MinBy(person => turns.GetValueOrDefault(person.Value));
                var latest = turns.Values.Append(DateTimeOffset.MinValue).Max();
                turns[chosen.Value] = at > latest ? at : latest.AddTicks(1);
                taken = [.. taken.Where(turn => turn.For != forWhat).TakeLast(MostTaken - 1), new TakenTurn(forWhat, chosen.Value)];
                var after = new TableEntity(TeamRows.Partition, TeamRows.TurnsOf(what))
                {
                    [TeamRows.Name] = what.Value,
                    [TeamRows.Json] = JsonSerializer.Serialize(turns),
                    [TeamRows.Taken] = JsonSerializer.Serialize(taken),
                };
                return [TeamTable.Write(after, row)];
            },
            ct);
        return chosen;
    }

    public Task TalkEndedAsync(PersonId person, DateTimeOffset at, CancellationToken ct) => team.ChangeAsync(
        TeamRows.TalkOf(person),
        row => row?.GetDateTimeOffset(TeamRows.At) >= at
            ? []
            : [TeamTable.Write(new TableEntity(TeamRows.Partition, TeamRows.TalkOf(person)) { [TeamRows.Name] = person.Value, [TeamRows.At] = at }, row)],
        ct);

    internal static Dictionary<string, DateTimeOffset> ReadTurns(TableEntity row) => JsonSerializer.Deserialize<Dictionary<string, DateTimeOffset>>(row.GetString(TeamRows.Json)!)!;

    private sealed record TakenTurn(string For, string By);
}
