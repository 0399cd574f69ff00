using Ringback.DurableEngine.History;
using Ringback.DurableEngine.Storage;

namespace Ringback.DurableEngine.Engine;

/// <summary>What this worker knows of an unfinished orchestration. Guarded by the lock of <see cref="Workload"/>, but for what its own flow alone uses.</summary>
internal sealed class Entry(string instanceId)
{
    public string InstanceId { get; } = instanceId;

    /// <summary>When to look at it.</summary>
    public DateTimeOffset Due { get; set; }

    /// <summary>Whether a flow works on it.</summary>
    public bool IsRunning { get; set; }

    /// <summary>Whether something came in since its flow last looked.</summary>
    public bool IsWoken { get; set; }

    /// <summary>Whether it may have changed in storage.</summary>
    public bool MustRead { get; set; } = true;

    /// <summary>Its index row as last seen; null when not known.</summary>
    public UnfinishedRow? Row { get; set; }

    /// <summary>Kept while activities run, so that their results need no reading.</summary>
    public Snapshot? Snapshot { get; set; }

    /// <summary>Activities of this worker that have not returned.</summary>
    public HashSet<(string Execution, int TaskId)> InFlight { get; } = [];

    /// <summary>What they returned.</summary>
    public List<TaskResult> Results { get; } = [];
}
