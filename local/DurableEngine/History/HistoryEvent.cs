using System.Text.Json.Serialization;
using Microsoft.DurableTask;

namespace Ringback.DurableEngine.History;

/// <summary>One line of an orchestration's history: what happened to it (facts), or what its code did (actions).</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(StepStarted), "step")]
[JsonDerivedType(typeof(ExecutionStarted), "started")]
[JsonDerivedType(typeof(EventRaised), "event")]
[JsonDerivedType(typeof(TaskCompleted), "completed")]
[JsonDerivedType(typeof(TaskFailed), "failed")]
[JsonDerivedType(typeof(TimerFired), "fired")]
[JsonDerivedType(typeof(TimerCancelled), "cancelled")]
[JsonDerivedType(typeof(ActivityScheduled), "activity")]
[JsonDerivedType(typeof(TimerCreated), "timer")]
[JsonDerivedType(typeof(SubOrchestrationScheduled), "sub")]
[JsonDerivedType(typeof(EventSent), "sent")]
[JsonDerivedType(typeof(ExecutionEnded), "ended")]
public abstract record HistoryEvent;

/// <summary>A step begins; its time is what the code sees as "now".</summary>
public sealed record StepStarted(DateTime At) : HistoryEvent;

public sealed record ExecutionStarted(string Name) : HistoryEvent;

/// <param name="MessageId">Tells a message that is delivered twice from two messages.</param>
public sealed record EventRaised(string Name, string? Input, string MessageId) : HistoryEvent;

/// <summary>An activity or a sub-orchestration returned.</summary>
public sealed record TaskCompleted(int Id, string? Result) : HistoryEvent;

/// <summary>An activity or a sub-orchestration failed.</summary>
public sealed record TaskFailed(int Id, TaskFailureDetails Failure) : HistoryEvent;

public sealed record TimerFired(int Id) : HistoryEvent;

public sealed record TimerCancelled(int Id) : HistoryEvent;

public sealed record ExecutionEnded(string Status) : HistoryEvent;

/// <summary>Something the code did; numbered from 0 within the execution.</summary>
public abstract record HistoryAction(int Id) : HistoryEvent
{
    /// <summary>Whether replayed code that did <paramref name="other"/> did the same thing.</summary>
    public abstract bool IsSameAs(HistoryAction other);

    protected static bool SameName(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}

public sealed record ActivityScheduled(int Id, string Name, string? Input) : HistoryAction(Id)
{
    public override bool IsSameAs(HistoryAction other) => other is ActivityScheduled activity && SameName(activity.Name, Name);

    public override string ToString() => $"activity '{Name}' (#{Id})";
}

public sealed record TimerCreated(int Id, DateTime FireAt) : HistoryAction(Id)
{
    public override bool IsSameAs(HistoryAction other) => other is TimerCreated;

    public override string ToString() => $"a timer (#{Id})";
}

public sealed record SubOrchestrationScheduled(int Id, string Name, string InstanceId, string? Input) : HistoryAction(Id)
{
    public override bool IsSameAs(HistoryAction other) =>
        other is SubOrchestrationScheduled sub && SameName(sub.Name, Name) && sub.InstanceId == InstanceId;

    public override string ToString() => $"sub-orchestration '{Name}' as '{InstanceId}' (#{Id})";
}

public sealed record EventSent(int Id, string InstanceId, string Name, string? Input) : HistoryAction(Id)
{
    public override bool IsSameAs(HistoryAction other) => other is EventSent sent && SameName(sent.Name, Name) && sent.InstanceId == InstanceId;

    public override string ToString() => $"event '{Name}' to '{InstanceId}' (#{Id})";
}
