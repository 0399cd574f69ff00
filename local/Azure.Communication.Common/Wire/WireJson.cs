using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Azure.Communication.Wire;

/// <summary>JSON as the communication services speak it: camel case, absent rather than null.</summary>
internal static class WireJson
{
    private static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static BinaryData Write(object body) => new(JsonSerializer.SerializeToUtf8Bytes(body, s_options));

    /// <summary>The body of an answer; an empty body reads as an empty object.</summary>
    public static JsonElement Read(Response response) => Read(response.Content);

    public static JsonElement Read(BinaryData json) =>
        json.ToMemory().IsEmpty ? JsonElement.Parse("{}") : JsonElement.Parse(json.ToMemory().Span);

    /// <summary>A property that may be absent or null; names are matched exactly first, then without case.</summary>
    public static JsonElement? Get(this JsonElement element, string name)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        if (!element.TryGetProperty(name, out var value))
        {
            value = element.EnumerateObject().FirstOrDefault(p => string.Equals(p.Name, name, StringComparison.OrdinalIgnoreCase)).Value;
        }

        return value.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null ? null : value;
    }

    public static string? Text(this JsonElement element, string name) => element.Get(name) is { } value ? value.ToString() : null;

    public static int? Int(this JsonElement element, string name) =>
        element.Get(name) is { ValueKind: JsonValueKind.Number } value ? value.GetInt32() : null;

    public static double? Number(this JsonElement element, string name) =>
        element.Get(name) is { ValueKind: JsonValueKind.Number } value ? value.GetDouble() : null;

    public static bool Flag(this JsonElement element, string name) => element.Get(name) is { ValueKind: JsonValueKind.True };

    public static IReadOnlyList<T> List<T>(this JsonElement element, string name, Func<JsonElement, T> read) =>
        element.Get(name) is { ValueKind: JsonValueKind.Array } array ? [.. array.EnumerateArray().Select(read)] : [];
}
