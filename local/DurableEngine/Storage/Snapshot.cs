using Azure;
using Ringback.DurableEngine.History;

namespace Ringback.DurableEngine.Storage;

/// <summary>An orchestration's partition as it was read, kept up to date by this worker's own commits.</summary>
internal sealed class Snapshot(string instanceId)
{
    public string InstanceId { get; } = instanceId;

    /// <summary>Null where there is no such orchestration.</summary>
    public InstanceState? State { get; set; }

    public ETag ETag { get; set; }

    public string? Input { get; set; }

    public string? Output { get; set; }

    public string? Failure { get; set; }

    public string? CustomStatus { get; set; }

    public List<HistoryEvent> History { get; } = [];

    public List<Stored<List<Message>>> Inbox { get; } = [];

    public List<Stored<List<Outgoing>>> Outbox { get; } = [];

    /// <summary>Rows of earlier lives, to be cleared away.</summary>
    public List<string> StaleRows { get; } = [];
}

/// <param name="RowKeys">Where it is stored.</param>
internal sealed record Stored<T>(IReadOnlyList<string> RowKeys, T Content);
