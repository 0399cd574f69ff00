using System.Globalization;
using System.Text.Json;

namespace Azure.Data.Tables.Wire;

/// <summary>A property's value on the wire: its JSON, and its type where JSON alone does not say it (wire.md 5.1).</summary>
internal static class EdmValue
{
    public static string DateTime(DateTime value) => value.Kind == DateTimeKind.Utc
        ? value.ToString("O", CultureInfo.InvariantCulture)
        : throw new NotSupportedException($"DateTime {value:O} has a Kind of {value.Kind}. Tables store UTC: use DateTime.SpecifyKind, ToUniversalTime or a DateTimeOffset.");

    public static string DateTime(DateTimeOffset value) => DateTime(value.UtcDateTime);

    public static void Write(Utf8JsonWriter json, string name, object value)
    {
        switch (value)
        {
            case string text: json.WriteString(name, text); break;
            case int number: json.WriteNumber(name, number); break;
            case bool flag: json.WriteBoolean(name, flag); break;
            case long number: Typed(json, name, "Edm.Int64", number.ToString(CultureInfo.InvariantCulture)); break;
            case double number: Double(json, name, number); break;
            case Guid guid: Typed(json, name, "Edm.Guid", guid.ToString()); break;
            case DateTimeOffset time: Typed(json, name, "Edm.DateTime", DateTime(time)); break;
            case DateTime time: Typed(json, name, "Edm.DateTime", DateTime(time)); break;
            case byte[] bytes: Typed(json, name, "Edm.Binary", Convert.ToBase64String(bytes)); break;
            case BinaryData data: Typed(json, name, "Edm.Binary", Convert.ToBase64String(data.ToMemory().Span)); break;
            case Enum constant: json.WriteString(name, constant.ToString()); break;
            default: throw new NotSupportedException($"Property '{name}' is a {value.GetType()}: tables store string, int, long, double, bool, DateTime, DateTimeOffset, Guid, byte[], BinaryData and enums.");
        }
    }

    /// <param name="type">The value's <c>@odata.type</c>; null where it has none.</param>
    public static object? Read(string name, JsonElement value, string? type) => type switch
    {
        "Edm.Int64" => long.Parse(value.GetString()!, CultureInfo.InvariantCulture),
        "Edm.Guid" => Guid.Parse(value.GetString()!),
        "Edm.Binary" => value.GetBytesFromBase64(),
        "Edm.DateTime" => Time(value),
        "Edm.Double" => value.ValueKind == JsonValueKind.Number ? value.GetDouble() : double.Parse(value.GetString()!, CultureInfo.InvariantCulture),
        _ => Untyped(name, value),
    };

    private static object? Untyped(string name, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String when string.Equals(name, "Timestamp", StringComparison.Ordinal) => Time(value),
        JsonValueKind.String => value.GetString(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => value.TryGetInt32(out var whole) ? (object)whole : value.GetDouble(),
        _ => null,
    };

    private static object Time(JsonElement value) =>
        DateTimeOffset.Parse(value.GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    private static void Double(Utf8JsonWriter json, string name, double number)
    {
        if (double.IsFinite(number))
        {
            json.WriteString(name + "@odata.type", "Edm.Double");
            json.WriteNumber(name, number);
            return;
        }

        Typed(json, name, "Edm.Double", double.IsNaN(number) ? "NaN" : number > 0 ? "Infinity" : "-Infinity");
    }

    private static void Typed(Utf8JsonWriter json, string name, string type, string value)
    {
        json.WriteString(name + "@odata.type", type);
        json.WriteString(name, value);
    }
}
