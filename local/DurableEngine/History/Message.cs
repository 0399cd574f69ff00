using System.Text.Json.Serialization;
using Microsoft.DurableTask;

namespace Ringback.DurableEngine.History;

/// <summary>What lies in an orchestration's inbox until a step takes it in.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(EventMessage), "event")]
[JsonDerivedType(typeof(TaskResult), "result")]
[JsonDerivedType(typeof(TerminateMessage), "terminate")]
[JsonDerivedType(typeof(SuspendMessage), "suspend")]
[JsonDerivedType(typeof(ResumeMessage), "resume")]
[JsonDerivedType(typeof(ForeignAwaitMessage), "foreign-await")]
internal abstract record Message;

internal sealed record EventMessage(string Id, string Name, string? Input) : Message;

/// <summary>The end of an activity or a sub-orchestration.</summary>
/// <param name="Execution">The execution that called it: an answer to an earlier one is dropped.</param>
internal sealed record TaskResult(string Execution, int TaskId, string? Result, TaskFailureDetails? Failure) : Message
{
    public HistoryEvent ToEvent() => Failure is null ? new TaskCompleted(TaskId, Result) : new TaskFailed(TaskId, Failure);
}

internal sealed record TerminateMessage(string? Output, bool Recursive) : Message;

internal sealed record SuspendMessage(string? Reason) : Message;

internal sealed record ResumeMessage(string? Reason) : Message;

/// <summary>The orchestrator awaited something that its context does not know.</summary>
internal sealed record ForeignAwaitMessage(string Execution, string What) : Message;

/// <summary>What a step has for another orchestration: a message, or its start.</summary>
internal sealed record Outgoing(string Target, Message? Message, NewInstance? Start);

/// <param name="Execution">The identity of this start: seen again, it is the same start delivered twice.</param>
internal sealed record NewInstance(string Name, string? Input, string Execution, ParentLink? Parent);

/// <summary>Whom a sub-orchestration reports to.</summary>
internal sealed record ParentLink(string InstanceId, string Name, string Execution, int TaskId);
