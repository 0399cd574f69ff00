using System.Text.Json;
using System.Text.Json.Serialization;
using Ringback.Core.Routing.Json;

namespace Ringback.Core.Routing.Trials;

/// <summary>How a trial's result is written for programs: by <c>ringback try --format json</c>, and by the API.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    WriteIndented = true,
    Converters = [typeof(PhoneNumberConverter), typeof(StepNameConverter), typeof(PersonIdConverter), typeof(SecondsConverter)])]
[JsonSerializable(typeof(TrialResult))]
public sealed partial class TrialJson : JsonSerializerContext
{
    /// <summary>Times are seconds from the ring on.</summary>
    public static string Write(TrialResult result) => JsonSerializer.Serialize(result, Default.TrialResult);

    /// <inheritdoc cref="Write(TrialResult)"/>
    public static JsonElement ToElement(TrialResult result) => JsonSerializer.SerializeToElement(result, Default.TrialResult);
}

/// <summary>Writes a time as seconds, with one decimal.</summary>
internal sealed class SecondsConverter : JsonConverter<TimeSpan>
{
    public override TimeSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => TimeSpan.FromSeconds(reader.GetDouble());

    public override void Write(Utf8JsonWriter writer, TimeSpan value, JsonSerializerOptions options) => writer.WriteNumberValue(Math.Round((decimal)value.TotalSeconds, 1));
}
