using System.Text.Json;
using System.Text.Json.Serialization;
using System.Xml;

namespace Ringback.AcsEmulator;

/// <summary>Durations as ISO 8601 (<c>PT30M</c>), as the control API writes them.</summary>
internal sealed class DurationConverter : JsonConverter<TimeSpan>
{
    public override TimeSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        try
        {
            return XmlConvert.ToTimeSpan(reader.GetString() ?? "");
        }
        catch (FormatException malformed)
        {
            throw new JsonException($"'{reader.GetString()}' is no ISO 8601 duration such as PT30M", malformed);
        }
    }

    public override void Write(Utf8JsonWriter writer, TimeSpan value, JsonSerializerOptions options) => writer.WriteStringValue(XmlConvert.ToString(value));
}
