using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Ringback.Core;
using Ringback.Core.Routing;
using Ringback.Functions.Calls.Lists;
using Ringback.Functions.Calls.Rows;
using Ringback.Functions.Calls.Slots;

namespace Ringback.Functions.Calls.Ticks;

/// <summary>
/// Every minute, and when the app starts: brings back what a crash has lost. Reads the running calls and the slots in use, never a whole table.
/// </summary>
public sealed partial class Sweeper(CallLists lists, CallRows rows, LegSlots slots, CallEngine engine, TickSender ticks, TimeProvider time, ILogger<Sweeper> logger)
{
    /// <summary>Three heartbeats missed: nobody beats for that call any more.</summary>
    private static readonly TimeSpan LongestPause = 3.5 * TickSender.Heartbeat;

    /// <summary>A call enters the list of running ones a moment before its row is written; one without a row by then will not get one.</summary>
    private static readonly TimeSpan YoungestStray = TimeSpan.FromMinutes(5);

    /// <summary>No slot is given back by force before its call had the time to do so.</summary>
    private static readonly TimeSpan YoungestOrphan = TimeSpan.FromMinutes(2);

    [Function(nameof(Sweeper))]
    public async Task RunAsync([TimerTrigger("0 * * * * *", RunOnStartup = true)] TimerInfo timer, CancellationToken ct)
    {
        foreach (var call in await lists.LiveAsync(ct))
        {
            await TryAsync(() => ReviveAsync(new CallId(call.Id), call.StartedAt, ct), call.Id, ct);
        }

        foreach (var (holder, since) in await slots.AllAsync(ct))
        {
            if (time.GetUtcNow() - since > YoungestOrphan)
            {
                await TryAsync(() => ReclaimAsync(holder, ct), holder.Call.Value, ct);
            }
        }
    }

    /// <summary>One call that can't be helped must not keep the others from being helped.</summary>
    private async Task TryAsync(Func<Task> sweep, string call, CancellationToken ct)
    {
        try
        {
            await sweep();
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            LogFailed(logger, call, e);
        }
    }

    private async Task ReviveAsync(CallId call, DateTimeOffset startedAt, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var row = await rows.FindAsync(call, ct);
        if (row is { IsFinished: true } || (row is null && now - startedAt > YoungestStray))
        {
            await lists.ForgetLiveAsync(call, ct);
        }

        if (row is not { IsFinished: false })
        {
            return;
        }

        var last = row.Beat.Number > 0 ? row.Beat.At : startedAt;
        if (now - last > LongestPause)
        {
            await ticks.BeatAsync(call, row.Beat.Number + 1, TimeSpan.Zero, ct);
            await engine.TellAsync(call, [new TimePassed(now), new CallSilent(now)], ct);
        }
        else
        {
            // The message of the next beat may have died with its reader (docs/decisions/0003). A spare one is ignored when the real one has come.
            await ticks.BeatAsync(call, row.Beat.Number + 1, last + LongestPause - now, ct);

            // Nor may the caller wait for it when the commands' executor died: a process that lives only for seconds must take up what it finds at its start.
            await engine.TellAsync(call, [], ct);
        }
    }

    private async Task ReclaimAsync(SlotHolder holder, CancellationToken ct)
    {
        var row = await rows.FindAsync(holder.Call, ct);
        if (row is null or { IsFinished: true } || row.State.Find(holder.Leg) is null or { Status: LegStatus.Ended } && row.Pending.Count == 0)
        {
            await slots.FreeAsync(holder, ct);
        }
    }

    [LoggerMessage(LogLevel.Error, "Could not sweep up after call {Call}; it is tried again in a minute")]
    private static partial void LogFailed(ILogger logger, string call, Exception e);
}
