using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ringback.AcsEmulator;

/// <summary>One event of the resource.</summary>
internal sealed record GridEvent(string Id, string Type, string Subject, JsonNode? Data, DateTimeOffset At)
{
    /// <summary>The resource as Event Grid's topic.</summary>
    public const string Topic =
        "/subscriptions/00000000-0000-0000-0000-000000000000/resourcegroups/local/providers/microsoft.communication/communicationservices/emulator";

    public string? CorrelationId => Data is JsonObject data && data["correlationId"] is JsonValue value ? value.ToString() : null;

    /// <summary>In Event Grid's schema.</summary>
    public JsonObject ToEventGrid() => new()
    {
        ["id"] = Id,
        ["topic"] = Topic,
        ["subject"] = Subject,
        ["data"] = Data?.DeepClone(),
        ["eventType"] = Type,
        ["dataVersion"] = "1.0",
        ["metadataVersion"] = "1",
        ["eventTime"] = Time(At),
    };

    /// <summary>As a CloudEvent 1.0.</summary>
    public JsonObject ToCloudEvent() => new()
    {
        ["id"] = Id,
        ["source"] = Topic,
        ["subject"] = Subject,
        ["type"] = Type,
        ["data"] = Data?.DeepClone(),
        ["time"] = Time(At),
        ["specversion"] = "1.0",
    };

    public static string Time(DateTimeOffset at) => JsonSerializer.Serialize(at.UtcDateTime, EmulatorJson.Options).Trim('"');
}
