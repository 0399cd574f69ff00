using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ringback.FunctionsHost;

/// <summary>The part of host.json that the local host follows.</summary>
internal sealed record HostJson
{
    private static readonly JsonSerializerOptions Reading = new(JsonSerializerDefaults.Web) { ReadCommentHandling = JsonCommentHandling.Skip };

    public ExtensionSettings Extensions { get; init; } = new();

    /// <exception cref="InvalidOperationException">The file is there and not as it should be.</exception>
    public static HostJson Read(string path)
    {
        if (!File.Exists(path))
        {
            return new HostJson();
        }

        try
        {
            return JsonSerializer.Deserialize<HostJson>(File.ReadAllText(path), Reading) ?? new HostJson();
        }
        catch (JsonException failure)
        {
            throw new InvalidOperationException($"{path} can't be read: {failure.Message} Correct it there.", failure);
        }
    }

    public sealed record ExtensionSettings
    {
        public HttpSettings Http { get; init; } = new();

        public QueueSettings Queues { get; init; } = new();

        public DurableSettings DurableTask { get; init; } = new();
    }

    public sealed record HttpSettings
    {
        public string RoutePrefix { get; init; } = "api";
    }

    /// <summary>Defaults are those of the Storage queues extension 5.</summary>
    public sealed record QueueSettings
    {
        public TimeSpan MaxPollingInterval { get; init; } = TimeSpan.FromMinutes(1);

        /// <summary>How long a message rests after its function failed.</summary>
        public TimeSpan VisibilityTimeout { get; init; }

        public int BatchSize { get; init; } = 16;

        /// <summary>Runs of a message before it goes to the poison queue.</summary>
        public int MaxDequeueCount { get; init; } = 5;

        /// <summary>"base64" or "none".</summary>
        public string MessageEncoding { get; init; } = "base64";

        [JsonIgnore]
        public bool IsBase64 => MessageEncoding.Equals("base64", StringComparison.OrdinalIgnoreCase);
    }

    public sealed record DurableSettings
    {
        public string HubName { get; init; } = "TestHubName";

        public StorageProviderSettings StorageProvider { get; init; } = new();
    }

    public sealed record StorageProviderSettings
    {
        public string ConnectionName { get; init; } = "AzureWebJobsStorage";
    }
}
