using System.Text.Json;
using System.Text.Json.Serialization;
using Ringback.Core;
using Ringback.Core.Cases;

namespace Ringback.Functions.Cases;

/// <summary>How cases, intents and texts are written into rows: the domain's types as plain words.</summary>
internal static class CaseJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters =
        {
            new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower),
            new WordConverter<PhoneNumber>(PhoneNumber.Parse, number => number.Value),
            new WordConverter<PersonId>(text => new PersonId(text), id => id.Value),
            new WordConverter<CaseId>(text => new CaseId(text), id => id.Value),
            new RungConverter(),
        },
    };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    public static T Read<T>(string json) =>
        JsonSerializer.Deserialize<T>(json, Options) ?? throw new JsonException($"A row holds no {typeof(T).Name}.");

    private sealed class WordConverter<T>(Func<string, T> parse, Func<T, string> write) : JsonConverter<T>
        where T : struct
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => parse(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(write(value));
    }

    private sealed class RungConverter : JsonConverter<Rung>
    {
        public override Rung Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetInt32());

        public override void Write(Utf8JsonWriter writer, Rung value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Number);
    }
}
