using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ringback.Functions.Tests.OpenApi;

/// <summary>Holds JSON against a schema of our document: the words of JSON Schema that it uses, and no others.</summary>
internal sealed class SchemaCheck(JsonObject document)
{
    private static readonly string[] Known =
        ["$ref", "type", "properties", "required", "items", "enum", "format", "description", "additionalProperties", "minLength", "maxLength", "minimum", "maximum", "default"];

    /// <returns>What is wrong, with where.</returns>
    public IEnumerable<string> Problems(JsonNode schema, JsonElement value, string where = "$")
    {
        if (schema is not JsonObject words)
        {
            yield break;
        }

        if (words["$ref"] is { } reference)
        {
            foreach (var problem in Problems(Resolve(reference.GetValue<string>()), value, where))
            {
                yield return problem;
            }

            yield break;
        }

        foreach (var word in words.Where(word => !Known.Contains(word.Key, StringComparer.Ordinal)))
        {
            yield return $"{where}: the schema says '{word.Key}', which this check does not know";
        }

        var types = words["type"] switch { JsonArray several => several.Select(one => one!.GetValue<string>()), JsonValue one => [one.GetValue<string>()], _ => [] };
        if (types.Any() && !types.Contains(TypeOf(value)) && !(TypeOf(value) == "integer" && types.Contains("number")))
        {
            yield return $"{where}: {value.GetRawText()} is no {string.Join(" or ", types)}";
        }

        if (words["enum"] is JsonArray choices && !choices.Any(choice => choice?.ToJsonString() == value.GetRawText()))
        {
            yield return $"{where}: {value.GetRawText()} is none of {choices.ToJsonString()}";
        }

        var inner = value.ValueKind switch
        {
            JsonValueKind.Object => Properties(words, value, where),
            JsonValueKind.Array when words["items"] is { } items => value.EnumerateArray().SelectMany((one, at) => Problems(items, one, $"{where}[{at}]")),
            _ => [],
        };
        foreach (var problem in inner)
        {
            yield return problem;
        }
    }

    public JsonNode Resolve(string reference) =>
        reference.Split('/').Skip(1).Aggregate((JsonNode)document, (node, step) =>
            (node is JsonArray several ? several[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)] : node[step]) ?? throw new InvalidOperationException($"{reference} leads nowhere"));

    private IEnumerable<string> Properties(JsonObject words, JsonElement value, string where)
    {
        foreach (var name in (words["required"] as JsonArray ?? []).Select(name => name!.GetValue<string>()).Where(name => !value.TryGetProperty(name, out _)))
        {
            yield return $"{where}: '{name}' is missing";
        }

        foreach (var property in value.EnumerateObject())
        {
            var schema = words["properties"]?[property.Name] ?? words["additionalProperties"];
            if (schema is null && words["properties"] is not null && words != document["components"]!["schemas"]!["Problem"])
            {
                yield return $"{where}: '{property.Name}' is not in the document";
            }

            foreach (var problem in schema is null ? [] : Problems(schema, property.Value, $"{where}.{property.Name}"))
            {
                yield return problem;
            }
        }
    }

    private static string TypeOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True or JsonValueKind.False => "boolean",
        JsonValueKind.Number => value.TryGetInt64(out _) ? "integer" : "number",
        JsonValueKind.Null => "null",
        var kind => kind.ToString().ToLowerInvariant(),
    };
}
