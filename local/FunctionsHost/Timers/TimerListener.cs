using System.Globalization;
using Microsoft.Azure.Functions.Worker;
using Ringback.FunctionsHost.Functions;

namespace Ringback.FunctionsHost.Timers;

/// <summary>Runs one timer function by its schedule; a run that lasts beyond the next time makes that one late, never parallel.</summary>
internal sealed class TimerListener(FunctionEntry function, TimerTriggerAttribute trigger, TimerSchedule schedule, FunctionInvoker invoker, TimeProvider time)
    : IDisposable
{
    private readonly CancellationTokenSource stopping = new();
    private ITimer? timer;
    private DateTimeOffset last;

    public string Name => function.Name;

    public void Start()
    {
        timer = time.CreateTimer(_ => Fire(), state: null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        Arm();
        if (trigger.RunOnStartup)
        {
            _ = RunAsync(isPastDue: false);
        }
    }

    /// <summary>Sets the next run by the clock as it is now.</summary>
    public void Arm()
    {
        var now = time.GetUtcNow();
        if (!stopping.IsCancellationRequested && schedule.Next(now) is { } next)
        {
            // A timer of the system clock can't wait longer than 49 days; it is armed again when it fires early.
            var wait = next - now;
            timer?.Change(wait < TimeSpan.FromDays(40) ? wait : TimeSpan.FromDays(40), Timeout.InfiniteTimeSpan);
            Due = next;
        }
    }

    public DateTimeOffset Due { get; private set; }

    /// <summary>Runs the function once, with the retries it asks for.</summary>
    public async Task RunAsync(bool isPastDue)
    {
        var now = time.GetUtcNow();
        var info = new TimerInfo
        {
            IsPastDue = isPastDue,
            ScheduleStatus = new ScheduleStatus
            {
                Last = last.UtcDateTime,
                LastUpdated = now.UtcDateTime,
                Next = (schedule.Next(now) ?? DateTimeOffset.MaxValue).UtcDateTime,
            },
        };
        last = now;
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                await invoker.InvokeAsync(function, new Start(_ => ValueTask.FromResult<object?>(info), Functions.Start.NoData, stopping.Token));
                return;
            }
            catch (Exception) when (!stopping.IsCancellationRequested && RetryDelay(attempt) is { } delay)
            {
                await Task.Delay(delay, time, stopping.Token);
            }
        }
    }

    public void Dispose()
    {
        stopping.Cancel();
        timer?.Dispose();
    }

    private async void Fire()
    {
        try
        {
            if (time.GetUtcNow() >= Due)
            {
                await RunAsync(isPastDue: time.GetUtcNow() - Due > TimeSpan.FromSeconds(1));
            }
        }
        catch (Exception)
        {
            // Logged by the invoker; the next time comes all the same.
        }

        Arm();
    }

    private TimeSpan? RetryDelay(int attempt) => function.Retry switch
    {
        { } retry when retry.MaxRetryCount >= 0 && attempt >= retry.MaxRetryCount => null,
        FixedDelayRetryAttribute retry => Span(retry.DelayInterval),
        ExponentialBackoffRetryAttribute retry => Backoff(Span(retry.MinimumInterval), Span(retry.MaximumInterval), attempt),
        _ => null,
    };

    private static TimeSpan Span(string text) => TimeSpan.Parse(text, CultureInfo.InvariantCulture);

    private static TimeSpan Backoff(TimeSpan minimum, TimeSpan maximum, int attempt)
    {
        var delay = minimum * Math.Pow(2, Math.Min(attempt, 30));
        return delay < maximum ? delay : maximum;
    }
}
