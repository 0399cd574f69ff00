using Microsoft.DurableTask;
using Ringback.DurableEngine.History;

namespace Ringback.DurableEngine.Replay;

/// <summary>Everything that a replay depends on.</summary>
internal sealed record ReplayInput(
    string InstanceId,
    string Name,
    ParentOrchestrationInstance? Parent,
    string? Input,
    string? CustomStatus,
    IReadOnlyList<HistoryEvent> History,
    IReadOnlyList<HistoryEvent> News);

/// <summary>What the code made of the news.</summary>
/// <param name="Actions">What it did, in order.</param>
/// <param name="IsEnded">Whether it returned, failed or wants to start over.</param>
internal sealed record ReplayOutcome(IReadOnlyList<HistoryEvent> Actions, string? CustomStatus, bool IsEnded)
{
    public string? Output { get; init; }

    public TaskFailureDetails? Failure { get; init; }

    public NextExecution? Next { get; init; }
}

/// <summary>How the orchestration starts over.</summary>
internal sealed record NextExecution(string? Input, IReadOnlyList<EventRaised> CarriedEvents);
