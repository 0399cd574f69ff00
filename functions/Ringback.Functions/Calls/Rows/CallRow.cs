using Azure;
using Ringback.Core.Routing;

namespace Ringback.Functions.Calls.Rows;

/// <summary>All of a call that is stored: its state, the commands still to be carried out, and who does that.</summary>
public sealed record CallRow(CallState State)
{
    public IReadOnlyList<PendingCommand> Pending { get; init; } = [];

    public Lease? Lease { get; init; }

    /// <summary>The last heartbeat, and the queue message that brought it: a second message for the same beat is a double.</summary>
    public Beat Beat { get; init; } = Beat.None;

    public ETag ETag { get; init; }

    /// <summary>Nothing is left to do.</summary>
    public bool IsFinished => State.Stage is Stage.Ended && Pending.Count == 0;

    public bool IsLeasedToOther(string owner, DateTimeOffset now) => Lease is { } lease && lease.Owner != owner && lease.Until > now;
}

/// <param name="Number">Counts from 1.</param>
public sealed record Beat(int Number, string Message, DateTimeOffset At)
{
    public static Beat None { get; } = new(0, "", DateTimeOffset.MinValue);
}
