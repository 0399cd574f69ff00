using Azure.Storage.Queues;

namespace Ringback.Functions.Storage;

/// <summary>The queues. Their messages are Base64, as the Functions host expects them.</summary>
public sealed class RingbackQueues(QueueServiceClient service)
{
    /// <summary>The ledger: Event Grid delivers every event here.</summary>
    public const string EventsName = "events";

    /// <summary>Time that comes back to a call: a message with a visibility delay.</summary>
    public const string TicksName = "ticks";

    /// <summary>Ladders that must be started or must look again at their case.</summary>
    public const string LaddersName = "ladders";

    public QueueClient Events { get; } = service.GetQueueClient(EventsName);

    public QueueClient Ticks { get; } = service.GetQueueClient(TicksName);

    public QueueClient Ladders { get; } = service.GetQueueClient(LaddersName);

    public IEnumerable<QueueClient> All => [Events, Ticks, Ladders];
}
