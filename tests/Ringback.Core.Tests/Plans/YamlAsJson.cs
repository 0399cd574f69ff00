using System.Globalization;
using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Ringback.Core.Tests.Plans;

/// <summary>A YAML text as editors see it: plain scalars are null, booleans and numbers where YAML 1.2 says so (core schema), keys are texts, and <c>&lt;&lt;</c> is merged.</summary>
internal static class YamlAsJson
{
    public static JsonNode? Read(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return ToJson(stream.Documents[0].RootNode);
    }

    private static JsonNode? ToJson(YamlNode node) => node switch
    {
        YamlMappingNode map => new JsonObject(Merged(map).Select(pair => KeyValuePair.Create(pair.Key, ToJson(pair.Value)))),
        YamlSequenceNode list => new JsonArray([.. list.Children.Select(ToJson)]),
        YamlScalarNode { Style: ScalarStyle.Plain, Value: null or "" or "~" or "null" } => null,
        YamlScalarNode { Style: ScalarStyle.Plain, Value: "true" or "false" } flag => JsonValue.Create(flag.Value == "true"),
        YamlScalarNode { Style: ScalarStyle.Plain } scalar when decimal.TryParse(scalar.Value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) =>
            JsonValue.Create(number),
        YamlScalarNode scalar => JsonValue.Create(scalar.Value),
        _ => throw new InvalidOperationException($"a node of the kind {node.NodeType}"),
    };

    private static IEnumerable<KeyValuePair<string, YamlNode>> Merged(YamlMappingNode map)
    {
        var own = map.Children.Select(pair => KeyValuePair.Create(((YamlScalarNode)pair.Key).Value!, pair.Value)).ToList();
        return own.Where(pair => pair.Key != "<<").Concat(own.Where(pair => pair.Key == "<<").SelectMany(pair => Merged((YamlMappingNode)pair.Value))).DistinctBy(pair => pair.Key, StringComparer.Ordinal);
    }
}
