using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ringback.AcsEmulator;

/// <summary>The resource's Event Grid topic: subscriptions, envelopes, retries, expiry and dead letters (wire.md 2.1 and 3).</summary>
internal sealed class EventGrid(EmulatorOptions options, Clock clock, EmulatorIds ids, Courier courier) : IEventGrid
{
    private static readonly TimeSpan[] Waits =
    [
        TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(10),
        TimeSpan.FromMinutes(30), TimeSpan.FromHours(1),
    ];

    private readonly SortedDictionary<string, Subscription> subscriptions = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, StorageQueue> accounts = new(StringComparer.Ordinal);

    public IEnumerable<Subscription> Subscriptions => subscriptions.Values;

    public List<DeadLetter> DeadLetters { get; } = [];

    /// <exception cref="EmulatorException">400 when the subscription asks for a queue and there is no storage for it.</exception>
    public void Subscribe(Subscription subscription)
    {
        if (subscription.Queue is not null)
        {
            AccountOf(subscription);
        }

        subscriptions[subscription.Name] = subscription;
    }

    public bool Unsubscribe(string name) => subscriptions.Remove(name);

    public void Publish(string eventType, string subject, object data, DateTimeOffset? at = null, string? id = null)
    {
        var raised = new GridEvent(
            id ?? ids.NewGuid().ToString(), eventType, subject, JsonSerializer.SerializeToNode(data, EmulatorJson.Options), at ?? clock.Now);
        foreach (var subscription in subscriptions.Values.Where(subscription => subscription.Wants(eventType)))
        {
            courier.Dispatch(ParcelFor(subscription, raised));
        }
    }

    private StorageQueue AccountOf(Subscription subscription)
    {
        var connection = subscription.Storage ?? options.QueueConnection
            ?? throw new EmulatorException(400, "InvalidRequest", $"The endpoint {subscription.Endpoint} needs storage: give its connection string in 'storage'.");
        try
        {
            return accounts.TryGetValue(connection, out var known) ? known : accounts[connection] = new StorageQueue(connection, options.SigningClock);
        }
        catch (Exception mistake) when (mistake is ArgumentException or FormatException)
        {
            throw new EmulatorException(400, "InvalidRequest", $"'storage' is not a storage connection string: {mistake.Message}");
        }
    }

    private Parcel ParcelFor(Subscription subscription, GridEvent raised) => new(
        subscription.Endpoint,
        raised.Type,
        raised.Id,
        raised.CorrelationId,
        attempt => Pack(subscription, raised, attempt),
        (attempt, status) => RetryAfter(subscription, attempt, status),
        (attempts, reason, status) => DeadLetters.Add(new DeadLetter(clock.Now, subscription.Name, reason, attempts, status, Envelope(subscription, raised))))
    {
        MayVanish = subscription.Queue is null,
        Expires = clock.Now + subscription.Life,
    };

    private static TimeSpan? RetryAfter(Subscription subscription, int attempt, int status)
    {
        var isFinal = subscription.Queue is null && status is 400 or 401 or 403 or 413;
        return isFinal || attempt >= subscription.Attempts ? null : Waits[Math.Min(attempt, Waits.Length) - 1];
    }

    private static JsonObject Envelope(Subscription subscription, GridEvent raised) =>
        subscription.Schema == EventSchema.CloudEvents ? raised.ToCloudEvent() : raised.ToEventGrid();

    private HttpRequestMessage Pack(Subscription subscription, GridEvent raised, int attempt)
    {
        var envelope = Envelope(subscription, raised);
        if (subscription.Queue is { } queue)
        {
            return AccountOf(subscription).Put(queue, envelope.ToJsonString(EmulatorJson.Options));
        }

        var isCloudEvent = subscription.Schema == EventSchema.CloudEvents;
        var body = isCloudEvent ? envelope.ToJsonString(EmulatorJson.Options) : new JsonArray(envelope).ToJsonString(EmulatorJson.Options);
        var request = new HttpRequestMessage(HttpMethod.Post, subscription.Endpoint) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse((isCloudEvent ? "application/cloudevents+json" : "application/json") + "; charset=utf-8");
        request.Headers.Add("aeg-event-type", "Notification");
        request.Headers.Add("aeg-subscription-name", subscription.Name.ToUpperInvariant());
        request.Headers.Add("aeg-delivery-count", (attempt - 1).ToString(System.Globalization.CultureInfo.InvariantCulture));
        if (!isCloudEvent)
        {
            request.Headers.Add("aeg-data-version", "1.0");
            request.Headers.Add("aeg-metadata-version", "1");
        }

        return request;
    }
}

/// <summary>An event that was given up.</summary>
internal sealed record DeadLetter(DateTimeOffset At, string Subscription, string Reason, int Attempts, int LastStatus, JsonObject Event);
