using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Ringback.Functions.Cases;

/// <param name="Need">The need that is being served; each begins with a fresh history.</param>
public sealed record LadderInput(string Case, int Ladder, int Need);

/// <summary>How a climb ended.</summary>
/// <param name="IsOver">The case is closed, or another ladder serves it.</param>
/// <param name="Until">When the next rung falls due; null: nobody waits, so only a change of the case wakes the ladder.</param>
public sealed record LadderRest(bool IsOver, int Need, DateTimeOffset? Until);

/// <summary>
/// The ladder of one case: text-back and alert now, a reminder after 30 minutes, the supervisor after 2 hours, and on until the case is closed. The case row is
/// the truth and <see cref="Climber"/> reads it before it sends anything, so this only has to remember when to look: at the next due rung, or when the row has
/// changed. Looking once too often is harmless.
/// </summary>
public static class Ladder
{
    /// <summary>The event by which a changed case wakes its ladder.</summary>
    public const string CaseChanged = "case-changed";

    /// <summary>Short histories replay fast.</summary>
    private const int ClimbsInAHistory = 8;

    private static readonly TaskOptions Patiently = TaskOptions.FromRetryPolicy(
        new RetryPolicy(maxNumberOfAttempts: 100, firstRetryInterval: TimeSpan.FromSeconds(1), backoffCoefficient: 2, maxRetryInterval: TimeSpan.FromMinutes(1)));

    [Function(nameof(Ladder))]
    public static async Task RunAsync([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var ladder = context.GetInput<LadderInput>()!;
        for (var climbs = 0; climbs < ClimbsInAHistory; climbs++)
        {
            var rest = await context.CallActivityAsync<LadderRest>(nameof(Climb), ladder, Patiently);
            if (rest.IsOver)
            {
                return;
            }

            await RestAsync(context, rest.Until);
            if (rest.Need != ladder.Need)
            {
                ladder = ladder with { Need = rest.Need };
                break;
            }
        }

        context.ContinueAsNew(ladder);
    }

    private static async Task RestAsync(TaskOrchestrationContext context, DateTimeOffset? until)
    {
        using var enough = new CancellationTokenSource();
        var changed = context.WaitForExternalEvent<string>(CaseChanged, enough.Token);
        if (until is not { } due)
        {
            await changed;
            return;
        }

        await Task.WhenAny(changed, context.CreateTimer(due.UtcDateTime, enough.Token));
        Cancel(enough);
    }

    /// <summary>The loser of the race, or an open timer would keep the instance from ending. At once: an orchestrator must not leave its thread.</summary>
    private static void Cancel(CancellationTokenSource loser) => loser.Cancel();
}
