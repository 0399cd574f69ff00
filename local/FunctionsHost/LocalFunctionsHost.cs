using Microsoft.AspNetCore.Http;
using Ringback.FunctionsHost.Clock;
using Ringback.FunctionsHost.Durable;
using Ringback.FunctionsHost.Functions;
using Ringback.FunctionsHost.Http;
using Ringback.FunctionsHost.Queues;
using Ringback.FunctionsHost.Timers;

namespace Ringback.FunctionsHost;

/// <summary>The running host, for callers in the same process: simulations, tests, and the clock that the host follows.</summary>
public sealed class LocalFunctionsHost
{
    // What is in flight for longer waits for the clock, and would never end while that stands still.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly FunctionsHostOptions options;
    private readonly HostActivity activity;
    private readonly HttpFunctions http;
    private readonly QueueListeners queues;
    private readonly TimerListeners timers;
    private readonly DurableFunctions durable;
    private readonly FollowedClock clock;
    private readonly ExecutionContext? untouched = ExecutionContext.Capture();

    internal LocalFunctionsHost(
        FunctionsHostOptions options, HostActivity activity, HttpFunctions http, QueueListeners queues, TimerListeners timers, DurableFunctions durable,
        FollowedClock clock)
    {
        this.options = options;
        this.activity = activity;
        this.http = http;
        this.queues = queues;
        this.timers = timers;
        this.durable = durable;
        this.clock = clock;
        activity.Completed += invocation => InvocationCompleted?.Invoke(invocation);
    }

    /// <summary>Every invocation that ended, whatever started it.</summary>
    public event Action<FunctionInvocation>? InvocationCompleted;

    /// <summary>Invocations that have begun and not ended, and queues and messages being dealt with.</summary>
    public int InFlight => activity.InFlight;

    /// <summary>When the next timer of the app's clock is due; null without timers, or on a clock that can't tell.</summary>
    public DateTimeOffset? NextDue => clock.NextDue;

    /// <summary>Serves one HTTP request.</summary>
    public Task HandleAsync(HttpContext context)
    {
        if (options.Urls is not null || untouched is null)
        {
            return RouteAsync(context);
        }

        // A request crosses no wire here: what its sender holds in async locals must stay behind all the same.
        var served = Task.CompletedTask;
        ExecutionContext.Run(untouched, _ => served = RouteAsync(context), state: null);
        return served;
    }

    /// <summary>
    /// Polls every queue until it is empty and runs the durable hub until it is quiet, again and again until a round finds nothing. Due timers are fired
    /// by the clock, before. Without <see cref="FunctionsHostOptions.ManualPump"/> it also waits, at most 2 s of wall time a round, for what is in flight.
    /// </summary>
    /// <returns>Messages taken and durable steps done.</returns>
    public async Task<int> RunUntilQuietAsync(CancellationToken cancellationToken)
    {
        var total = 0;
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var finished = activity.Finished;
            var done = await queues.TakeAllAsync(cancellationToken);
            done += await durable.RunUntilQuietAsync(Patience, cancellationToken);
            if (!options.ManualPump)
            {
                await activity.WaitForIdleAsync(Patience);
            }

            if (done == 0 && activity.Finished == finished)
            {
                return total;
            }

            total += done;
        }
    }

    /// <summary>Runs a timer function now, as its schedule would.</summary>
    /// <exception cref="ArgumentException">No timer function has that name.</exception>
    public Task ReplayTimerAsync(string functionName) => timers.RunNowAsync(functionName);

    private Task RouteAsync(HttpContext context) =>
        context.Request.Path == FollowedClock.Path && clock.IsFollowing ? clock.HandleAsync(context, SettleAsync) : http.HandleAsync(context);

    private async Task<int> SettleAsync(bool clockWentBack, CancellationToken cancellationToken)
    {
        if (clockWentBack)
        {
            timers.Rearm();
        }

        activity.CountDurableSteps(await RunUntilQuietAsync(cancellationToken));
        return activity.TakeWorked();
    }
}
