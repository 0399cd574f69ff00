using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ringback.AcsEmulator.Tests.Platform;

/// <summary>The names and kinds of a JSON document, without its values.</summary>
internal sealed record Shape(IReadOnlyDictionary<string, string> Kinds)
{
    /// <summary>Fields of an event that it may go without.</summary>
    private static readonly string[] Optional = ["operationContext", "onBehalfOfCallee", "customContext", "tag", "resultInformation", "callerDisplayName"];

    public static Shape Of(JsonNode body)
    {
        var kinds = new Dictionary<string, string>(StringComparer.Ordinal);
        Walk(body, "", kinds);
        return new Shape(kinds);
    }

    /// <summary>Whether every field here is in the other with the same kind, and the other has no more than optional ones beyond.</summary>
    public bool Fits(Shape other) =>
        Kinds.All(field => other.Kinds.TryGetValue(field.Key, out var kind) && (kind == field.Value || kind == "null" || field.Value == "null"))
        && other.Kinds.Keys.All(field => Kinds.ContainsKey(field) || Optional.Any(optional => field.Contains($".{optional}", StringComparison.Ordinal)));

    private static void Walk(JsonNode? node, string path, Dictionary<string, string> kinds)
    {
        switch (node)
        {
            case JsonObject value:
                foreach (var (name, child) in value)
                {
                    Walk(child, $"{path}.{name}", kinds);
                }

                break;
            case JsonArray values:
                kinds[path + "[]"] = "array";
                foreach (var child in values)
                {
                    Walk(child, path + "[]", kinds);
                }

                break;
            default:
                kinds[path] = node is null ? "null" : node.GetValueKind() is JsonValueKind.True or JsonValueKind.False ? "bool" : node.GetValueKind().ToString();
                break;
        }
    }
}
