using Microsoft.Extensions.Logging;
using Ringback.Core.Plans;
using Ringback.Core.Routing;
using Ringback.Functions.Calls.Commands;
using Ringback.Functions.Calls.Rows;
using Ringback.Functions.Calls.Ticks;
using Ringback.Functions.Repeatability;
using Ringback.Functions.Seams;

namespace Ringback.Functions.Calls;

/// <summary>
/// Carries out the commands of a call, in order, as long as it holds the row's lease. A command is cleared, and what it brought decided upon, in one write
/// for each round; a round that died is done again under the same identities.
/// </summary>
public sealed partial class CommandRunner(
    CallRows rows, IEnumerable<ICommandHandler> handlers, Decider decider, TickSender ticks, IIds ids, TimeProvider time, ILogger<CommandRunner> logger)
{
    /// <summary>Older than this, an identity may be forgotten by the service before the answer comes.</summary>
    private static readonly TimeSpan IdentityAge = RepeatableRequest.Window - TimeSpan.FromSeconds(30);

    private static readonly TimeSpan EndAge = TimeSpan.FromSeconds(15);

    /// <param name="row">The row as it was written with this owner's lease.</param>
    public async Task RunAsync(CallRow row, string owner, Plan plan, CancellationToken ct)
    {
        TimeSpan? retry = null;
        var blocked = new HashSet<string>(StringComparer.Ordinal);
        while (row.Pending.Any(pending => !blocked.Contains(pending.Lane)))
        {
            var round = await CarryOutAsync(row, blocked, ct);
            retry = Shorter(retry, round.Retry);
            if (await CommitAsync(row, owner, round, blocked, plan, ct) is not { } written)
            {
                return;
            }

            row = written;
        }

        if (row.Pending.Count > 0 && retry is { } after)
        {
            await ticks.WakeAsync(row.State.Call, after, ct);
        }
    }

    private async Task<Round> CarryOutAsync(CallRow row, HashSet<string> blocked, CancellationToken ct)
    {
        var round = new Round();
        foreach (var pending in row.Pending.OrderBy(pending => pending.CanWait))
        {
            if (blocked.Contains(pending.Lane))
            {
                continue;
            }

            var now = time.GetUtcNow();
            if (row.Lease!.Until - now < Lease.Margin)
            {
                break;
            }

            switch (await CarryOutAsync(new CommandContext(row.State, pending, round.Events, now), ct))
            {
                case CommandResult.Done done:
                    round.Finish(pending, done.Events);
                    break;
                case CommandResult.Impossible never:
                    LogImpossible(logger, never.Gone ? LogLevel.Information : LogLevel.Warning, row.State.Call.Value, pending.Command.GetType().Name, never.Reason);
                    round.Finish(pending, [new CommandFailed(time.GetUtcNow(), pending.Command, never.Gone, never.Reason)]);
                    break;
                case CommandResult.Later later:
                    LogLater(logger, row.State.Call.Value, pending.Command.GetType().Name, later.After, later.Reason);
                    blocked.Add(pending.Lane);
                    round.Retry = Shorter(round.Retry, later.After);
                    break;
            }
        }

        return round;
    }

    private async Task<CommandResult> CarryOutAsync(CommandContext context, CancellationToken ct)
    {
        var pending = context.Pending;
        var identity = IsFresh(context) ? pending.Identity : new RepeatableRequest(ids.NewId(), context.Now);
        using var scope = identity.Begin();
        try
        {
            foreach (var handler in handlers)
            {
                if (await handler.TryCarryOutAsync(context, ct) is not CommandResult.NotMine and var result)
                {
                    return result;
                }
            }

            return new CommandResult.Impossible(Gone: false, "no handler knows it");
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            return Failures.Of(e, context);
        }
    }

    /// <summary>Ending twice is no harm, so an order to end that was refused goes out under a new identity: the old one may be what is wrong with it.</summary>
    private static bool IsFresh(CommandContext context) => context.Age < (context.Pending.Command is EndCall or EndLeg ? EndAge : IdentityAge);

    /// <summary>Clears what was done and decides upon what it brought, in one write. The lease is kept while anything can still be done.</summary>
    /// <returns>Null when the lease was lost: its new holder does all this again.</returns>
    private async Task<CallRow?> CommitAsync(CallRow row, string owner, Round round, HashSet<string> blocked, Plan plan, CancellationToken ct)
    {
        while (true)
        {
            var cleared = row with { Pending = [.. row.Pending.Where(pending => !round.Finished.Contains(pending.Command.Number))] };
            var decided = await decider.DecideAsync(cleared, round.Events, plan, ct);
            var more = decided.Pending.Any(pending => !blocked.Contains(pending.Lane));
            decided = decided with { Lease = more ? new Lease(owner, time.GetUtcNow() + Lease.Length) : null };
            if (await rows.TryUpdateAsync(decided, ct) is { } written)
            {
                return written;
            }

            if (await rows.FindAsync(row.State.Call, ct) is not { } fresh || fresh.Lease?.Owner != owner)
            {
                return null;
            }

            row = fresh;
        }
    }

    private static TimeSpan? Shorter(TimeSpan? one, TimeSpan? other) => one is null || other < one ? other : one;

    /// <summary>A warning, unless somebody has just hung up: that is what people do.</summary>
    [LoggerMessage("Call {Call}: {Command} can't be carried out: {Reason}")]
    private static partial void LogImpossible(ILogger logger, LogLevel level, string call, string command, string reason);

    [LoggerMessage(LogLevel.Warning, "Call {Call}: {Command} is tried again in {After}: {Reason}")]
    private static partial void LogLater(ILogger logger, string call, string command, TimeSpan after, string reason);

    /// <summary>What one pass over the commands brought.</summary>
    private sealed class Round
    {
        public HashSet<int> Finished { get; } = [];

        public List<CallEvent> Events { get; } = [];

        public TimeSpan? Retry { get; set; }

        public void Finish(PendingCommand pending, IReadOnlyList<CallEvent> events)
        {
            Finished.Add(pending.Command.Number);
            Events.AddRange(events);
        }
    }
}
