using Azure.Data.Tables;
using Ringback.Core;
using Ringback.Core.Routing;
using Ringback.Functions.Calls.Slots;

namespace Ringback.Functions.Team;

/// <summary>
/// Looks up what a decision asks about the team: two small partitions, read side by side. Nothing is kept from one look-up to the next: who decides by what was
/// true a second ago rings a phone that has just been picked up.
/// </summary>
public sealed class TeamReader(TeamTable team, LegSlots slots)
{
    /// <param name="call">The call that is decided about: its own legs stand in its own state, and are not somebody else's.</param>
    public async Task<TeamFacts> ReadAsync(CallId? call, CancellationToken ct)
    {
        var rows = team.AllAsync(ct);
        var held = slots.AllAsync(ct);
        await Task.WhenAll(rows, held);
        var holders = (await held).Select(slot => slot.Holder).ToList();
        var facts = Facts(await rows, holders.Where(holder => holder.Call != call).Select(holder => holder.Phone).ToHashSet());
        return facts with { HeldBy = holders.GroupBy(holder => holder.Phone).ToDictionary(phone => phone.Key, phone => phone.First().Call) };
    }

    private static TeamFacts Facts(IReadOnlyList<TableEntity> rows, IReadOnlySet<PhoneNumber> phones)
    {
        var away = new Dictionary<PersonId, DateTimeOffset>();
        var talks = new Dictionary<PersonId, DateTimeOffset>();
        var turns = new Dictionary<PersonId, Dictionary<string, DateTimeOffset>>();
        var switches = new Dictionary<string, DateTimeOffset?>(StringComparer.Ordinal);
        var queues = new Dictionary<string, List<QueuePlace>>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            switch (row.RowKey)
            {
                case var key when key.StartsWith(TeamRows.Away, StringComparison.Ordinal) && Absences.Read(row) is { } mark:
                    away[mark.Person] = mark.Until ?? DateTimeOffset.MaxValue;
                    break;
                case var key when key.StartsWith(TeamRows.Talks, StringComparison.Ordinal):
                    talks[new PersonId(row.GetString(TeamRows.Name)!)] = row.GetDateTimeOffset(TeamRows.At)!.Value;
                    break;
                case var key when key.StartsWith(TeamRows.Turns, StringComparison.Ordinal):
                    foreach (var (person, at) in Turns.ReadTurns(row))
                    {
                        In(turns, new PersonId(person))[row.GetString(TeamRows.Name)!] = at;
                    }

                    break;
                case var key when key.StartsWith(TeamRows.Switches, StringComparison.Ordinal) && Switches.Read(row) is { On: true } on:
                    switches[on.Name] = on.Until;
                    break;
                case var key when key.StartsWith(TeamRows.Queues, StringComparison.Ordinal):
                    var entry = QueueBoard.Read(row);
                    In(queues, entry.Queue.Value).Add(entry.Place);
                    break;
            }
        }

        var people = away.Keys.Concat(talks.Keys).Concat(turns.Keys).Distinct().ToDictionary(
            person => person,
            person => new PersonFacts(
                away.TryGetValue(person, out var until) ? until : null,
                talks.TryGetValue(person, out var talk) ? talk : null,
                turns.GetValueOrDefault(person) ?? PersonFacts.Unknown.Turns));
        return new TeamFacts(people, phones, switches, queues.ToDictionary(queue => queue.Key, queue => (IReadOnlyList<QueuePlace>)queue.Value, StringComparer.Ordinal));
    }

    private static TValue In<TKey, TValue>(Dictionary<TKey, TValue> values, TKey key)
        where TKey : notnull
        where TValue : new() => values.TryGetValue(key, out var known) ? known : values[key] = new TValue();
}
