using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Starts a function by a schedule.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class TimerTriggerAttribute(string schedule) : TriggerBindingAttribute
{
    /// <summary>A schedule of six fields (second minute hour day month weekday, UTC), or a period as "hh:mm:ss".</summary>
    public string Schedule { get; } = schedule;

    public bool RunOnStartup { get; set; }
}
