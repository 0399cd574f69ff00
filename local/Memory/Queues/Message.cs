namespace Ringback.Memory.Queues;

internal sealed class Message
{
    /// <summary>The order of delivery: by visibility, then by arrival.</summary>
    public static readonly IComparer<Message> InOrder = Comparer<Message>.Create(static (a, b) =>
        a.VisibleAt != b.VisibleAt ? a.VisibleAt.CompareTo(b.VisibleAt) : a.Number.CompareTo(b.Number));

    public required string Id { get; init; }

    public required long Number { get; init; }

    public required DateTimeOffset InsertedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public required string Text { get; set; }

    public required string PopReceipt { get; set; }

    public DateTimeOffset VisibleAt { get; set; }

    public int DequeueCount { get; set; }
}
