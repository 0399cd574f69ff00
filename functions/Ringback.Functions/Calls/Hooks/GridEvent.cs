using System.Text.Json;

namespace Ringback.Functions.Calls.Hooks;

/// <summary>One event of Event Grid, whichever of its two schemas it came in (wire.md 2.1).</summary>
/// <param name="Type">Such as <c>Microsoft.Communication.IncomingCall</c>.</param>
public sealed record GridEvent(string Id, string Type, string Subject, DateTimeOffset At, JsonElement Data)
{
    public const string Handshake = "Microsoft.EventGrid.SubscriptionValidationEvent";

    /// <summary>Reads one event or an array of them.</summary>
    /// <exception cref="FormatException">It is not JSON, or not an event in the Event Grid or CloudEvents schema.</exception>
    public static IReadOnlyList<GridEvent> ReadMany(string json)
    {
        try
        {
            var root = JsonDocument.Parse(json).RootElement;
            return root.ValueKind == JsonValueKind.Array ? [.. root.EnumerateArray().Select(Read)] : [Read(root)];
        }
        catch (JsonException e)
        {
            throw new FormatException($"the body is not JSON: {e.Message}", e);
        }
    }

    private static GridEvent Read(JsonElement e)
    {
        if (e.ValueKind != JsonValueKind.Object)
        {
            throw new FormatException($"an event is a {e.ValueKind}, not an object");
        }

        var cloud = e.TryGetProperty("specversion", out _);
        var type = e.Text(cloud ? "type" : "eventType") ?? throw new FormatException($"an event has no {(cloud ? "type" : "eventType")}");
        if (!DateTimeOffset.TryParse(e.Text(cloud ? "time" : "eventTime"), out var at))
        {
            throw new FormatException($"the {type} event has no {(cloud ? "time" : "eventTime")} that can be read");
        }

        return e.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Object
            ? new GridEvent(e.Text("id") ?? "", type, e.Text("subject") ?? "", at, data)
            : throw new FormatException($"the {type} event has no data");
    }
}

internal static class JsonReading
{
    /// <summary>A text by name, without regard to case: the service's own samples differ (wire.md 2.3).</summary>
    public static string? Text(this JsonElement e, string name) => e.Member(name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    public static JsonElement? Member(this JsonElement e, string name)
    {
        if (e.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        foreach (var property in e.EnumerateObject())
        {
            if (string.Equals(property.Name, name, StringComparison.OrdinalIgnoreCase))
            {
                return property.Value;
            }
        }

        return null;
    }
}
