using System.Globalization;
using System.Text.Json;
using Ringback.Memory.Wire;

namespace Ringback.Memory.Tables;

/// <summary>Reads a row from the JSON of an insert or update, and holds it to the limits of wire.md 5.1.</summary>
internal static class RowReader
{
    private const string TypeSuffix = "@odata.type";

    /// <param name="keys">From the address; null for an insert, whose body names them.</param>
    public static Row Read(StorageRequest request, (string PartitionKey, string RowKey)? keys, DateTime timestamp)
    {
        using var document = Parse(request);
        var root = document.RootElement;
        var properties = new List<Property>();
        string? partitionKey = null, rowKey = null;
        foreach (var member in root.EnumerateObject())
        {
            if (member.Name.Contains("odata.", StringComparison.Ordinal) || member.Value.ValueKind == JsonValueKind.Null)
            {
                continue;
            }

            switch (member.Name)
            {
                case "PartitionKey": partitionKey = Key(member); break;
                case "RowKey": rowKey = Key(member); break;
                case "Timestamp": break;
                default: properties.Add(Value(member, root.TryGetProperty(member.Name + TypeSuffix, out var type) ? type.GetString() : null)); break;
            }
        }

        var row = new Row(keys?.PartitionKey ?? partitionKey ?? throw NeedsValue(), keys?.RowKey ?? rowKey ?? throw NeedsValue(), timestamp, properties);
        RowLimits.Check(row);
        return row;
    }

    private static JsonDocument Parse(StorageRequest request)
    {
        try
        {
            var document = JsonDocument.Parse(request.Body);
            return document.RootElement.ValueKind == JsonValueKind.Object ? document : throw Invalid("the body is not a JSON object");
        }
        catch (JsonException broken)
        {
            throw Invalid(broken.Message);
        }
    }

    private static string Key(JsonProperty member) =>
        member.Value.ValueKind == JsonValueKind.String ? member.Value.GetString()! : throw Invalid($"{member.Name} must be a string");

    private static Property Value(JsonProperty member, string? type)
    {
        try
        {
            var (edm, value) = type is null ? Untyped(member.Value) : Typed(type, member.Value);
            return new Property(member.Name, edm, value);
        }
        catch (Exception unreadable) when (unreadable is FormatException or InvalidOperationException or OverflowException)
        {
            throw Invalid($"property '{member.Name}' is no {type ?? "value"}");
        }
    }

    private static (Edm Type, object Value) Untyped(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => (Edm.String, value.GetString()!),
        JsonValueKind.True => (Edm.Boolean, true),
        JsonValueKind.False => (Edm.Boolean, false),
        JsonValueKind.Number when value.TryGetInt32(out var whole) => (Edm.Int32, whole),
        JsonValueKind.Number => (Edm.Double, value.GetDouble()),
        _ => throw new FormatException(),
    };

    private static (Edm Type, object Value) Typed(string type, JsonElement value) => type switch
    {
        "Edm.String" => (Edm.String, value.GetString()!),
        "Edm.Int32" => (Edm.Int32, value.ValueKind == JsonValueKind.Number ? value.GetInt32() : int.Parse(value.GetString()!, CultureInfo.InvariantCulture)),
        "Edm.Int64" => (Edm.Int64, value.ValueKind == JsonValueKind.Number ? value.GetInt64() : long.Parse(value.GetString()!, CultureInfo.InvariantCulture)),
        "Edm.Double" => (Edm.Double, value.ValueKind == JsonValueKind.Number ? value.GetDouble() : double.Parse(value.GetString()!, CultureInfo.InvariantCulture)),
        "Edm.Boolean" => (Edm.Boolean, value.ValueKind == JsonValueKind.String ? bool.Parse(value.GetString()!) : value.GetBoolean()),
        "Edm.DateTime" => (Edm.DateTime, DateTime.Parse(value.GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal)),
        "Edm.Guid" => (Edm.Guid, Guid.Parse(value.GetString()!)),
        "Edm.Binary" => (Edm.Binary, value.GetBytesFromBase64()),
        _ => throw new FormatException(),
    };

    private static StorageError NeedsValue() => new(400, "PropertiesNeedValue", "The values are not specified for all properties in the entity: PartitionKey and RowKey are required.");

    private static StorageError Invalid(string why) => new(400, "InvalidInput", $"One of the request inputs is not valid: {why}.");
}
