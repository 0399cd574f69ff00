using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ringback.AcsEmulator;

/// <summary>How the emulator reads and writes JSON: camel case, enums as words, and (as the service does) nulls left out.</summary>
public static class EmulatorJson
{
    /// <summary>The service's own JSON: nulls are left out.</summary>
    public static JsonSerializerOptions Options { get; } = Create(JsonIgnoreCondition.WhenWritingNull);

    /// <summary>The control API's JSON: nulls are written.</summary>
    public static JsonSerializerOptions Control { get; } = Create(JsonIgnoreCondition.Never);

    private static JsonSerializerOptions Create(JsonIgnoreCondition nulls) => new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = nulls,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NumberHandling = JsonNumberHandling.Strict,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase), new DurationConverter() },
    };
}
