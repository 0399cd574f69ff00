namespace Ringback.AcsEmulator;

/// <summary>Who wants which events. Body of <c>PUT /emulator/subscriptions/{name}</c>.</summary>
/// <param name="Endpoint">A web address, or <c>queue:NAME</c>.</param>
/// <param name="EventTypes">Types with or without <c>Microsoft.Communication.</c>; null or empty for all.</param>
/// <param name="Storage">Connection string of the account that the queue is in; null: the emulator's own storage.</param>
public sealed record Subscription(
    string Name, string Endpoint, IReadOnlyList<string>? EventTypes, EventSchema Schema, TimeSpan? TimeToLive, int? MaxAttempts, string? Storage = null)
{
    private const string Prefix = "Microsoft.Communication.";
    private const string QueueScheme = "queue:";

    /// <summary>Event Grid's own: a day, and 30 attempts; a queue is tried until it takes the event (wire.md 3).</summary>
    private static readonly TimeSpan DefaultTimeToLive = TimeSpan.FromMinutes(1440);

    /// <summary>The storage queue's name; null for a webhook.</summary>
    public string? Queue => Endpoint.StartsWith(QueueScheme, StringComparison.OrdinalIgnoreCase) ? Endpoint[QueueScheme.Length..] : null;

    public TimeSpan Life => TimeToLive ?? DefaultTimeToLive;

    public int Attempts => MaxAttempts ?? (Queue is null ? 30 : int.MaxValue);

    public bool Wants(string eventType) => EventTypes is null or { Count: 0 } || EventTypes.Any(wanted => Full(wanted) == eventType);

    private static string Full(string type) => type.Contains('.', StringComparison.Ordinal) ? type : Prefix + type;
}

/// <summary>How events are wrapped (wire.md 2.1).</summary>
public enum EventSchema
{
    EventGrid,
    CloudEvents,
}
