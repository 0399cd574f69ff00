using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Ringback.Core.Routing;

namespace Ringback.Core.Plans.Drawing;

/// <summary>The graph for programs: <c>{"title","nodes":[{"id","kind","tone","title","detail","ends":[..],"reached","line"?}],"edges":[{"from","to","keys":[..],"label"}]}</c>.</summary>
public static class PlanGraphJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new OutcomeWords(), new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    public static string Write(PlanGraph graph) => JsonSerializer.Serialize(graph, Options);

    /// <summary>The words that the API uses.</summary>
    private sealed class OutcomeWords : JsonConverter<Outcome>
    {
        public override Outcome Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var word = reader.GetString();
            return Enum.GetValues<Outcome>().Any(outcome => outcome.ToWord() == word)
                ? Enum.GetValues<Outcome>().First(outcome => outcome.ToWord() == word)
                : throw new JsonException($"'{word}' is no outcome of a call");
        }

        public override void Write(Utf8JsonWriter writer, Outcome value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToWord());
    }
}
