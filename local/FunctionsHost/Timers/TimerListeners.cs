using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Ringback.FunctionsHost.Functions;

namespace Ringback.FunctionsHost.Timers;

/// <summary>The app's timer functions.</summary>
internal sealed class TimerListeners(FunctionCatalog catalog, FunctionInvoker invoker, TimeProvider time, IConfiguration configuration) : IDisposable
{
    private readonly TimerListener[] listeners =
    [
        .. catalog.StartedBy<TimerTriggerAttribute>().Select(timer => new TimerListener(
            timer.Function, timer.Trigger, Schedule(timer.Function, timer.Trigger, configuration), invoker, time)),
    ];

    public void Start() => Array.ForEach(listeners, listener => listener.Start());

    public void Rearm() => Array.ForEach(listeners, listener => listener.Arm());

    public Task RunNowAsync(string name) =>
        (Array.Find(listeners, listener => listener.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            ?? throw new ArgumentException(
                $"no timer function is named '{name}'; there are: {string.Join(", ", listeners.Select(listener => listener.Name))}.", nameof(name)))
        .RunAsync(isPastDue: false);

    public void Dispose() => Array.ForEach(listeners, listener => listener.Dispose());

    private static TimerSchedule Schedule(FunctionEntry function, TimerTriggerAttribute trigger, IConfiguration configuration)
    {
        try
        {
            return TimerSchedule.Parse(Settings.Resolve(trigger.Schedule, configuration));
        }
        catch (FormatException failure)
        {
            throw new InvalidOperationException($"timer function '{function.Name}': {failure.Message}", failure);
        }
    }
}
