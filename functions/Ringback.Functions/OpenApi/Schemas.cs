using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Ringback.Functions.OpenApi;

/// <summary>The schemas of what the API takes and answers, made from the types themselves. OpenAPI 3.1 speaks plain JSON Schema.</summary>
internal sealed class Schemas
{
    public const string Problem = "Problem";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        NumberHandling = JsonNumberHandling.Strict,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    };

    private readonly SortedDictionary<string, JsonNode> all = new(StringComparer.Ordinal) { [Problem] = OfProblem() };

    /// <summary>What the types of answers are called, in the order of their names.</summary>
    public JsonObject ToJson() => new(all.Select(one => KeyValuePair.Create<string, JsonNode?>(one.Key, one.Value.DeepClone())));

    public static JsonObject Named(string name) => new() { ["$ref"] = $"#/components/schemas/{name}" };

    /// <param name="isAnswer">We always write every property; who asks may leave some away.</param>
    public JsonObject Of(Type type, bool isAnswer)
    {
        var name = NameOf(type);
        if (!all.ContainsKey(name))
        {
            var schema = JsonSchemaExporter.GetJsonSchemaAsNode(
                Options,
                type,
                new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = (_, node) => isAnswer ? WithAllRequired(node) : node });
            all[name] = Moved(schema, $"#/components/schemas/{name}");
        }

        return Named(name);
    }

    public static JsonObject OfTexts(IReadOnlyList<string> names, int longest) => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject(names.Select(name =>
            KeyValuePair.Create<string, JsonNode?>(name, new JsonObject { ["type"] = "string", ["minLength"] = 1, ["maxLength"] = longest }))),
        ["required"] = new JsonArray([.. names.Select(name => JsonValue.Create(name))]),
    };

    /// <summary><c>Listing&lt;CaseView&gt;</c> is called <c>CaseViewListing</c>.</summary>
    private static string NameOf(Type type) =>
        type.IsGenericType ? string.Concat(type.GetGenericArguments().Select(NameOf)) + type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)] : type.Name;

    private static JsonNode WithAllRequired(JsonNode node)
    {
        if (node is JsonObject schema && schema["properties"] is JsonObject properties)
        {
            schema["required"] = new JsonArray([.. properties.Select(property => JsonValue.Create(property.Key))]);
        }

        return node;
    }

    /// <summary>The exporter writes references as if the schema stood alone.</summary>
    private static JsonNode Moved(JsonNode node, string root)
    {
        switch (node)
        {
            case JsonObject schema:
                if (schema["$ref"] is JsonValue reference && reference.GetValue<string>() is ['#', .. var rest])
                {
                    schema["$ref"] = root + rest;
                }

                foreach (var child in schema.Select(property => property.Value).OfType<JsonNode>().ToList())
                {
                    Moved(child, root);
                }

                break;
            case JsonArray several:
                foreach (var child in several.OfType<JsonNode>().ToList())
                {
                    Moved(child, root);
                }

                break;
        }

        return node;
    }

    private static JsonObject OfProblem() => new()
    {
        ["type"] = "object",
        ["description"] = "What is wrong and what to do (RFC 9457). Some problems say more, such as claimedBy: who has the case.",
        ["properties"] = new JsonObject
        {
            ["title"] = new JsonObject { ["type"] = "string" },
            ["status"] = new JsonObject { ["type"] = "integer" },
            ["detail"] = new JsonObject { ["type"] = "string" },
            ["claimedBy"] = new JsonObject { ["type"] = "string" },
        },
        ["required"] = new JsonArray("title", "status", "detail"),
    };
}
