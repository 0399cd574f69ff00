using Microsoft.DurableTask;

namespace Ringback.DurableEngine.Replay;

/// <summary>Tries failed tasks again: its waits are durable timers, and it runs as part of the orchestrator.</summary>
internal static class Retries
{
    public static async Task<T> RunAsync<T>(TaskOrchestrationContext context, TaskRetryOptions? options, Func<Task<T>> attempt)
    {
        var first = context.CurrentUtcDateTime;
        for (var number = 1; ; number++)
        {
            try
            {
                return await attempt();
            }
            catch (TaskFailedException failure)
            {
                var elapsed = context.CurrentUtcDateTime - first;
                if (options?.Policy is { } policy && WaitBeforeNext(policy, number, elapsed, failure) is { } wait)
                {
                    await context.CreateTimer(wait, CancellationToken.None);
                }
                else if (options?.Handler is not { } handler
                    || !await handler(new RetryContext(context, number, failure.FailureDetails, elapsed, CancellationToken.None)))
                {
                    throw;
                }
            }
        }
    }

    /// <summary>Null when there is no next attempt.</summary>
    private static TimeSpan? WaitBeforeNext(RetryPolicy policy, int number, TimeSpan elapsed, TaskFailedException failure)
    {
        var late = policy.RetryTimeout != Timeout.InfiniteTimeSpan && elapsed >= policy.RetryTimeout;
        if (number >= policy.MaxNumberOfAttempts || late || !policy.Handle(failure))
        {
            return null;
        }

        var milliseconds = policy.FirstRetryInterval.TotalMilliseconds * Math.Pow(policy.BackoffCoefficient, number - 1);
        var longest = policy.MaxRetryInterval == Timeout.InfiniteTimeSpan ? TimeSpan.FromDays(3650) : policy.MaxRetryInterval;
        return milliseconds < longest.TotalMilliseconds ? TimeSpan.FromMilliseconds(milliseconds) : longest;
    }
}
