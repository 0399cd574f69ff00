using Ringback.DurableEngine.History;

namespace Ringback.DurableEngine.Storage;

/// <summary>What one atomic batch does to an orchestration. Null texts stay as they are.</summary>
internal sealed class Changes(InstanceState state)
{
    public InstanceState State { get; set; } = state;

    public List<HistoryEvent> History { get; } = [];

    public List<Stored<List<Message>>> TakenMessages { get; } = [];

    /// <summary>Messages for the orchestration itself, ahead of all others.</summary>
    public List<Message> CarriedMessages { get; } = [];

    /// <summary>Messages for the orchestration itself, for later.</summary>
    public List<Message> KeptMessages { get; } = [];

    public List<Outgoing> Outbox { get; } = [];

    public string? Input { get; set; }

    public string? Output { get; set; }

    public string? Failure { get; set; }

    public string? CustomStatus { get; set; }
}
