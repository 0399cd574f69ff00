using Ringback.Core;
using Ringback.Core.Cases;
using Ringback.Core.Plans;
using Ringback.Core.Plans.Steps;
using Ringback.Core.Routing;
using Ringback.Functions.Calls.Rows;
using Ringback.Functions.Cases;
using Ringback.Functions.Plans;

namespace Ringback.Functions.Team;

/// <summary>
/// Serves those who keep a place in a queue for a callback: when nobody who is still on the line stands in front of them and a person is free, that person is told
/// to call back. Whoever was reached meanwhile gives the place up. The case's ladder goes on beside all this: a turn that nobody takes is not forgotten.
/// </summary>
public sealed class CallbackDesk(QueueBoard queues, TeamReader team, CallRows calls, CallerStore callers, TurnAlerts alerts, IPlans plans, TimeProvider time)
{
    public async Task ServeAsync(CancellationToken ct)
    {
        foreach (var queue in (await queues.AllAsync(ct)).GroupBy(entry => entry.Queue).Where(queue => queue.Any(entry => entry.Place.IsCallback)))
        {
            await ServeAsync(queue.Key, InOrder(queue), ct);
        }
    }

    private async Task ServeAsync(StepName name, IReadOnlyList<QueueEntry> line, CancellationToken ct)
    {
        var plan = (await plans.LiveAsync(ct)).Plan;
        var free = plan.Steps.GetValueOrDefault(name) is QueueStep queue ? await FreeAsync(queue, plan, ct) : [];
        foreach (var entry in line)
        {
            if (!entry.Place.IsCallback)
            {
                // Somebody on the line takes the next free person.
                free = [.. free.Skip(1)];
            }
            else if (await WaitingAsync(entry, ct) is not { } waiting)
            {
                continue;
            }
            else if (free.Count > 0)
            {
                var holder = waiting.Caller.Open!.ClaimedBy is { } claimed ? plan.FindPerson(claimed) : null;
                await alerts.SendAsync(waiting, entry.Place.Call, holder ?? free[0], plan, ct);
                await queues.RemoveAsync(entry, ct);
                free = holder is null ? [.. free.Skip(1)] : [.. free.Where(person => person.Id != holder.Id)];
            }
        }
    }

    /// <summary>The people of the queue who may be rung and are on no call, who has talked least recently first.</summary>
    private async Task<IReadOnlyList<Person>> FreeAsync(QueueStep queue, Plan plan, CancellationToken ct)
    {
        var facts = Facts.At(time.GetUtcNow(), plan);
        var now = await team.ReadAsync(call: null, ct);
        return
        [
            .. plan.PeopleOf(queue.Who, facts.Local, plan.Business.Language)
                .Where(person => facts.MayRing(person, now, queue.Who.IgnoreHours) && !person.Also.Prepend(person.Phone).Any(now.PhonesInUse.Contains))
                .OrderBy(person => now.Of(person.Id).LastTalk ?? DateTimeOffset.MinValue),
        ];
    }

    /// <summary>The caller who keeps the place; one whose need was met, or of whom nobody knows, gives it up.</summary>
    /// <returns>Null when it is nobody's turn: the place is given up, or the call has no verdict yet.</returns>
    private async Task<CallerFile?> WaitingAsync(QueueEntry entry, CancellationToken ct)
    {
        var call = await calls.FindAsync(entry.Place.Call, ct);
        if (call is { IsFinished: false })
        {
            return null;
        }

        var file = call?.State.Caller is { } caller ? await callers.FindAsync(CallerKey.Of(caller), ct) : null;
        if (file?.Caller.Open is { IsWaiting: true })
        {
            return file;
        }

        await queues.RemoveAsync(entry, ct);
        return null;
    }

    private static IReadOnlyList<QueueEntry> InOrder(IEnumerable<QueueEntry> queue) =>
        [.. queue.OrderByDescending(entry => entry.Place.HasPriority).ThenBy(entry => entry.Place.Since).ThenBy(entry => entry.Place.Call.Value, StringComparer.Ordinal)];
}
