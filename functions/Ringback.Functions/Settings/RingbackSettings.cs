namespace Ringback.Functions.Settings;

/// <summary>What the deployment tells the app. Read and checked once, at start, by <see cref="SettingsReader"/>; <c>docs/settings.md</c> lists every setting.</summary>
/// <param name="PublicUrl">Where the service reaches this app: the base of callbacks, media and links. HTTPS outside a developer's machine.</param>
/// <param name="Acs">The Communication Services resource: a connection string, or its endpoint for the managed identity.</param>
/// <param name="AcsOpenIdConfiguration">Where the keys are published that sign mid-call events (wire.md 3).</param>
/// <param name="AcsAudience">The resource's immutable id, which those events are addressed to.</param>
/// <param name="EventsKey">The secret in the webhook address of the Event Grid subscription.</param>
/// <param name="ApiKey">The bearer key of scripts that use the API.</param>
/// <param name="SigningKey">Signs what leaves the app and comes back: callback addresses and links.</param>
/// <param name="SpeechEndpoint">The Azure AI services endpoint that speaks and hears; null: tones only.</param>
/// <param name="EmailSender">The address that alerts are sent from; null: no emails.</param>
/// <param name="PlanFile">A plan that is published at start when its text is new; null: none.</param>
public sealed record RingbackSettings(
    Uri PublicUrl,
    ServiceConnection Acs,
    StorageConnection Storage,
    Uri AcsOpenIdConfiguration,
    string AcsAudience,
    string EventsKey,
    string ApiKey,
    string SigningKey,
    Uri? SpeechEndpoint,
    string? EmailSender,
    string? PlanFile);

/// <summary>How a service is reached: by a connection string that holds a key, or by its address and the managed identity. Exactly one is set.</summary>
public sealed record ServiceConnection(string? ConnectionString, Uri? Endpoint);

/// <summary>How the storage account is reached: by a connection string, or by its three addresses and the managed identity.</summary>
public sealed record StorageConnection(string? ConnectionString, Uri? Tables, Uri? Queues, Uri? Blobs);
