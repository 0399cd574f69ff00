namespace Ringback.AcsEmulator;

/// <summary>What an emulated Communication Services resource looks like from outside.</summary>
public sealed record EmulatorOptions
{
    /// <summary>The resource's own base address, for example <c>http://127.0.0.1:5100/</c>: part of download links, key documents and operation locations.</summary>
    public Uri PublicUrl { get; init; } = new("http://acs.local/");

    /// <summary>The resource's access key, base64. Requests are verified with it (wire.md 4.2).</summary>
    public string AccessKey { get; init; } = "cmluZ2JhY2stbG9jYWwtZW11bGF0b3ItYWNjZXNzLWtleS0wMDAwMDE=";

    /// <summary>The resource's immutable id: audience of the tokens on mid-call events (wire.md 3).</summary>
    public string ImmutableResourceId { get; init; } = "7c1f2a54-0d5e-4c53-9a0e-5f6a3c1d2b10";

    /// <summary>Issuer of the tokens on mid-call events (wire.md 3).</summary>
    public string TokenIssuer { get; init; } = "https://acscallautomation.communication.azure.com";

    /// <summary>Seed of every id and of every choice of chance that no fault configuration seeds anew. The same seed and the same requests give the same run.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Storage connection string (with <c>QueueEndpoint</c>) for Event Grid subscriptions whose endpoint is <c>queue:NAME</c>; null when there are none.</summary>
    public string? QueueConnection { get; init; }

    /// <summary>Virtual time between something happening and its event setting out to the subscriber.</summary>
    public TimeSpan DeliveryLatency { get; init; } = TimeSpan.FromMilliseconds(20);

    /// <summary>Wall-clock time after which an outgoing request counts as failed. Event Grid waits 30 s (wire.md 3).</summary>
    public TimeSpan OutgoingTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The clock against which a request's signing date is judged: signing stays on wall time. A date more than 15 minutes off is refused.</summary>
    public TimeProvider SigningClock { get; init; } = TimeProvider.System;

    /// <summary>When the next message in the local storage's queues becomes visible; lets <c>advance</c> stop there. Null when storage is elsewhere.</summary>
    public Func<DateTimeOffset?>? NextVisibleMessage { get; init; }

    /// <summary>The limits of wire.md 6.1.</summary>
    public EmulatorLimits Limits { get; init; } = new();

    /// <summary>The connection string that a client of this resource uses.</summary>
    public string ConnectionString => $"endpoint={PublicUrl.GetLeftPart(UriPartial.Authority)}/;accesskey={AccessKey}";
}
