using Microsoft.DurableTask.Client;
using Ringback.DurableEngine.History;

namespace Ringback.DurableEngine.Storage;

/// <summary>The row that every change of an orchestration is guarded by.</summary>
internal sealed record InstanceState
{
    public required string Name { get; init; }

    public required OrchestrationRuntimeStatus Status { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>The identity of this start.</summary>
    public required string Execution { get; init; }

    public DateTimeOffset? StartAt { get; init; }

    public ParentLink? Parent { get; init; }

    public IReadOnlyDictionary<string, string>? Tags { get; init; }

    /// <summary>Counts the lives under this id: starts, and continues-as-new. History rows of earlier lives don't count any more.</summary>
    public int Life { get; init; } = 1;

    /// <summary>History rows of this life.</summary>
    public int HistoryRows { get; init; }

    /// <summary>The worker that runs the open activities.</summary>
    public string Owner { get; init; } = "";

    public DateTimeOffset LeaseUntil { get; init; }

    public bool IsEnded => Status is OrchestrationRuntimeStatus.Completed or OrchestrationRuntimeStatus.Failed or OrchestrationRuntimeStatus.Terminated;

    /// <summary>The identity of this life: answers to an earlier one are dropped.</summary>
    public string ExecutionOfLife => $"{Execution}:{Life}";
}
