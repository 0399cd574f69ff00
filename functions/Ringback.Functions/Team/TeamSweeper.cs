using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Ringback.Core.Plans;
using Ringback.Core.Routing;
using Ringback.Functions.Calls.Rows;
using Ringback.Functions.Plans;

namespace Ringback.Functions.Team;

/// <summary>Every minute, and when the app starts: whose callback it is gets called back, places of calls that are over go, and so does what has run out.</summary>
public sealed partial class TeamSweeper(TeamTable team, QueueBoard queues, CallbackDesk callbacks, CallRows calls, IPlans plans, TimeProvider time, ILogger<TeamSweeper> logger)
{
    /// <summary>A place is taken a moment after its call's row was written, so a place without a row is of a call that never will have one.</summary>
    private static readonly TimeSpan YoungestStray = TimeSpan.FromMinutes(1);

    /// <summary>An order that comes this late is not taken for a new one: so long a row whose time is over still tells which order was the last.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(7);

    [Function(nameof(TeamSweeper))]
    public async Task RunAsync([TimerTrigger("0 * * * * *", RunOnStartup = true)] TimerInfo timer, CancellationToken ct)
    {
        foreach (var entry in await queues.AllAsync(ct))
        {
            await TryAsync(() => entry.Place.IsCallback ? Task.CompletedTask : ForgetIfOverAsync(entry, ct), $"queue '{entry.Queue}'", ct);
        }

        await TryAsync(() => callbacks.ServeAsync(ct), "callbacks", ct);
        await TryAsync(() => CleanAsync(ct), "what has run out", ct);
    }

    /// <summary>The caller has left the queue, and the order to give the place back was lost with its process.</summary>
    private async Task ForgetIfOverAsync(QueueEntry entry, CancellationToken ct)
    {
        var row = await calls.FindAsync(entry.Place.Call, ct);
        var isOver = row is null ? time.GetUtcNow() - entry.Place.Since > YoungestStray
            : row.State.Stage is Stage.Ended || (row.State.Step != entry.Queue && row.Pending.Count == 0);
        if (isOver)
        {
            await queues.RemoveAsync(entry, ct);
        }
    }

    private async Task CleanAsync(CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var over = (await team.OfAsync(TeamRows.Switches, ct)).Where(row => Switches.Read(row) is { On: true } on && !on.AsOf(now).On)
            .Concat((await team.OfAsync(TeamRows.Away, ct)).Where(row => Absences.Read(row) is not { } mark || mark.Until <= now))
            .Where(row => now - (row.GetDateTimeOffset(TeamRows.Until) ?? row.GetDateTimeOffset(TeamRows.At)!.Value) > Remembered);
        var keep = await KeepAsync(ct);
        var old = await team.RangeAsync(TeamRows.LogBefore(now - keep.Calls), TeamRows.Log + TeamRows.End, ct);
        foreach (var row in over.Concat(old).ToList())
        {
            if (row.RowKey.StartsWith(TeamRows.Log, StringComparison.Ordinal))
            {
                // The person's own first, for it is only found by this one.
                await team.DeleteAsync(TeamRows.LogOf(row.GetString(TeamRows.By)!, row.RowKey), ct);
            }

            await team.DeleteAsync(row, ct);
        }
    }

    private async Task<Keep> KeepAsync(CancellationToken ct)
    {
        try
        {
            return (await plans.LiveAsync(ct)).Plan.Keep;
        }
        catch (NoPlanException)
        {
            return Keep.Standard;
        }
    }

    /// <summary>One that can't be helped must not keep the others from being helped.</summary>
    private async Task TryAsync(Func<Task> sweep, string what, CancellationToken ct)
    {
        try
        {
            await sweep();
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            LogFailed(logger, what, e);
        }
    }

    [LoggerMessage(LogLevel.Error, "Could not sweep up {What}; it is tried again in a minute")]
    private static partial void LogFailed(ILogger logger, string what, Exception e);
}
