using Ringback.Core;
using Ringback.Core.Plans;
using Ringback.Core.Routing;
using Ringback.Functions.Calls.Lists;
using Ringback.Functions.Calls.Rows;
using Ringback.Functions.Calls.Ticks;
using Ringback.Functions.Plans;
using Ringback.Functions.Seams;

namespace Ringback.Functions.Calls;

/// <summary>
/// Takes what happened to a call, decides, writes state and commands into the call's row, and carries the commands out if nobody else does. Any number of
/// processes may do so at once, and each may die at any moment: the row's ETag makes the decision one, its lease the execution.
/// </summary>
public sealed class CallEngine(CallRows rows, CallLists lists, CommandRunner runner, Decider decider, TickSender ticks, IPlans plans, IIds ids, TimeProvider time)
{
    private const int MostAttempts = 50;

    /// <summary>The first word of a call, or the same word again.</summary>
    /// <exception cref="NoPlanException">No plan was published yet.</exception>
    public async Task ArriveAsync(IncomingCall e, CancellationToken ct)
    {
        var live = await plans.LiveAsync(ct);
        var (state, commands) = await decider.ArriveAsync(e, live, ct);
        await EnterAsync(state, commands, live.Plan, ct);
    }

    /// <summary>A call of ours begins, as it was decided.</summary>
    public Task PlaceAsync(Advance first, Plan plan, CancellationToken ct) => EnterAsync(first.State, decider.Queued(first.Commands), plan, ct);

    private async Task EnterAsync(CallState state, IReadOnlyList<PendingCommand> commands, Plan plan, CancellationToken ct)
    {
        var owner = ids.NewId().ToString();
        var row = new CallRow(state) { Pending = commands, Lease = new Lease(owner, time.GetUtcNow() + Lease.Length) };
        await lists.EnterLiveAsync(state, ct);
        if (await rows.TryAddAsync(row, ct) is { } added)
        {
            await runner.RunAsync(added, owner, plan, ct);
        }
        else if (await rows.FindAsync(state.Call, ct) is { IsFinished: false } known)
        {
            await TakeOverAsync(known, owner, ct);
        }
        else
        {
            await lists.ForgetLiveAsync(state.Call, ct);
        }
    }

    /// <summary>Something happened to a call. A call that does not exist is nobody's news.</summary>
    public Task TellAsync(CallId call, IReadOnlyList<CallEvent> events, CancellationToken ct) => TellAsync(call, _ => events, beat: null, ct);

    /// <summary>A heartbeat: due timers fire, commands of a dead executor are taken over, and the next beat is ordered while there is anything to wait for.</summary>
    /// <param name="message">The queue's id of the message.</param>
    public async Task BeatAsync(CallId call, int number, string message, CancellationToken ct)
    {
        var beat = new Beat(number, message, time.GetUtcNow());
        await TellAsync(call, row => row.State.Timers.Values.Any(timer => timer.Due <= beat.At) ? [new TimePassed(beat.At)] : [], beat, ct);
    }

    private async Task TellAsync(CallId call, Func<CallRow, IReadOnlyList<CallEvent>> happened, Beat? beat, CancellationToken ct)
    {
        var owner = ids.NewId().ToString();
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            if (await rows.FindAsync(call, ct) is not { } row || (beat is not null && IsDouble(row, beat)))
            {
                return;
            }

            var plan = await plans.VersionAsync(row.State.PlanVersion, ct);
            var decided = await decider.DecideAsync(row, happened(row), plan, ct);
            if (ReferenceEquals(decided, row) && beat is null)
            {
                await TakeOverAsync(row, owner, ct);
                return;
            }

            decided = beat is null ? decided : decided with { Beat = beat };
            var now = time.GetUtcNow();
            var mine = decided.Pending.Count > 0 && !row.IsLeasedToOther(owner, now);
            decided = mine ? decided with { Lease = new Lease(owner, now + Lease.Length) } : decided;
            if (await rows.TryUpdateAsync(decided, ct) is not { } written)
            {
                continue;
            }

            if (beat is not null && !written.IsFinished)
            {
                await ticks.BeatAsync(call, beat.Number + 1, TickSender.Heartbeat, ct);
            }

            await (mine ? runner.RunAsync(written, owner, plan, ct) : WakeWhenFreeAsync(written, ct));
            return;
        }

        throw new InvalidOperationException($"call {call}: its row was changed by others {MostAttempts} times while this event waited; the event comes again");
    }

    /// <summary>Nothing new; but commands may lie there whose executor died.</summary>
    private async Task TakeOverAsync(CallRow row, string owner, CancellationToken ct)
    {
        if (row.Pending.Count == 0)
        {
            return;
        }

        var now = time.GetUtcNow();
        if (row.IsLeasedToOther(owner, now))
        {
            await WakeWhenFreeAsync(row, ct);
        }
        else if (await rows.TryUpdateAsync(row with { Lease = new Lease(owner, now + Lease.Length) }, ct) is { } taken)
        {
            await runner.RunAsync(taken, owner, await plans.VersionAsync(taken.State.PlanVersion, ct), ct);
        }
    }

    /// <summary>Somebody else carries the commands out, or died doing so: then the lease's end is the moment to look again.</summary>
    private Task WakeWhenFreeAsync(CallRow row, CancellationToken ct) =>
        row is { Pending.Count: > 0, Lease: { } lease } ? ticks.WakeAsync(row.State.Call, lease.Until - time.GetUtcNow(), ct) : Task.CompletedTask;

    /// <summary>The queue delivers at least once, and a sender may repeat itself: only the first message of a beat counts, and that one as often as it comes.</summary>
    private static bool IsDouble(CallRow row, Beat beat) =>
        row.IsFinished || row.Beat.Number > beat.Number || (row.Beat.Number == beat.Number && row.Beat.Message != beat.Message);
}
