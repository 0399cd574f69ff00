using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Ringback.Core.Tests.Plans;

/// <summary>Holds a JSON value against a JSON Schema: the part of draft 7 that the plan's schema uses. A keyword that it doesn't know is an error, not a pass.</summary>
internal sealed class SchemaCheck(JsonObject root)
{
    private static readonly string[] Remarks = ["$schema", "title", "description", "examples", "definitions"];

    /// <summary>What is wrong, each with its path; empty: nothing.</summary>
    public IReadOnlyList<string> Check(JsonNode? value) => [.. Check(value, root, "")];

    private IEnumerable<string> Check(JsonNode? value, JsonObject schema, string path) =>
        schema.Where(keyword => !Remarks.Contains(keyword.Key, StringComparer.Ordinal)).SelectMany(keyword => Check(value, schema, keyword.Key, keyword.Value!, path));

    private IEnumerable<string> Check(JsonNode? value, JsonObject schema, string keyword, JsonNode rule, string path) => keyword switch
    {
        "$ref" => Check(value, Definition(rule.GetValue<string>()), path),
        "allOf" => rule.AsArray().SelectMany(one => Check(value, one!.AsObject(), path)),
        "anyOf" => Of(value, rule, path, count => count > 0),
        "oneOf" => Of(value, rule, path, count => count == 1),
        "type" => Unless(TypesOf(rule).Contains(KindOf(value), StringComparer.Ordinal) || (KindOf(value) == "integer" && TypesOf(rule).Contains("number", StringComparer.Ordinal)), path, $"is {KindOf(value)}, not {rule.ToJsonString()}"),
        "enum" => Unless(rule.AsArray().Any(one => JsonNode.DeepEquals(one, value)), path, $"is none of {rule.ToJsonString()}"),
        "const" => Unless(JsonNode.DeepEquals(rule, value), path, $"is not {rule.ToJsonString()}"),
        "pattern" => Unless(value is not JsonValue || KindOf(value) != "string" || Matches(value.GetValue<string>(), rule), path, $"does not match {rule.ToJsonString()}"),
        "minLength" => Unless(KindOf(value) != "string" || value!.GetValue<string>().Length >= rule.GetValue<int>(), path, "is too short"),
        "minimum" => Unless(!IsNumber(value) || Number(value) >= rule.GetValue<double>(), path, "is too small"),
        "maximum" => Unless(!IsNumber(value) || Number(value) <= rule.GetValue<double>(), path, "is too large"),
        "minItems" => Unless(value is not JsonArray list || list.Count >= rule.GetValue<int>(), path, "has too few items"),
        "maxItems" => Unless(value is not JsonArray list || list.Count <= rule.GetValue<int>(), path, "has too many items"),
        "minProperties" => Unless(value is not JsonObject map || map.Count >= rule.GetValue<int>(), path, "is empty"),
        "required" => Unless(value is not JsonObject map || rule.AsArray().All(key => map.ContainsKey(key!.GetValue<string>())), path, $"lacks one of {rule.ToJsonString()}"),
        "items" => value is JsonArray list ? list.SelectMany((item, index) => Check(item, rule.AsObject(), $"{path}/{index}")) : [],
        "propertyNames" => value is JsonObject map ? map.SelectMany(pair => Check(JsonValue.Create(pair.Key), rule.AsObject(), $"{path}/{pair.Key}")) : [],
        "properties" => value is JsonObject map ? map.Where(pair => rule.AsObject().ContainsKey(pair.Key)).SelectMany(pair => Check(pair.Value, rule[pair.Key]!.AsObject(), $"{path}/{pair.Key}")) : [],
        "patternProperties" => [],
        "additionalProperties" => value is JsonObject map ? map.Where(pair => !IsNamed(schema, pair.Key)).SelectMany(pair => Additional(pair.Value, rule, $"{path}/{pair.Key}")) : [],
        _ => throw new InvalidOperationException($"the schema uses the keyword '{keyword}', which the test does not know"),
    };

    private IEnumerable<string> Additional(JsonNode? value, JsonNode rule, string path) =>
        rule is JsonObject schema ? Check(value, schema, path) : Unless(rule.GetValue<bool>(), path, "is not known");

    private IEnumerable<string> Of(JsonNode? value, JsonNode rule, string path, Func<int, bool> isRight)
    {
        var problems = rule.AsArray().Select(one => Check(value, one!.AsObject(), path).ToList()).ToList();
        return isRight(problems.Count(found => found.Count == 0)) ? [] : [$"{path}: fits {problems.Count(found => found.Count == 0)} of {problems.Count} forms", .. problems.MinBy(found => found.Count)!];
    }

    private JsonObject Definition(string reference) => root["definitions"]![reference["#/definitions/".Length..]]?.AsObject() ?? throw new InvalidOperationException($"'{reference}' is not defined");

    private static bool IsNamed(JsonObject schema, string key) =>
        schema["properties"]?.AsObject().ContainsKey(key) == true || schema["patternProperties"]?.AsObject().Any(pair => Matches(key, JsonValue.Create(pair.Key))) == true;

    private static bool Matches(string text, JsonNode pattern) => Regex.IsMatch(text, pattern.GetValue<string>(), RegexOptions.ECMAScript, TimeSpan.FromSeconds(1));

    private static string[] TypesOf(JsonNode rule) => rule is JsonArray several ? [.. several.Select(one => one!.GetValue<string>())] : [rule.GetValue<string>()];

    private static string KindOf(JsonNode? value) => value switch
    {
        null => "null",
        JsonObject => "object",
        JsonArray => "array",
        JsonValue when value.GetValueKind() == System.Text.Json.JsonValueKind.String => "string",
        JsonValue when value.GetValueKind() is System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False => "boolean",
        _ => double.IsInteger(Number(value)) ? "integer" : "number",
    };

    private static bool IsNumber(JsonNode? value) => KindOf(value) is "integer" or "number";

    private static double Number(JsonNode? value) => double.Parse(value!.ToJsonString(), CultureInfo.InvariantCulture);

    private static IEnumerable<string> Unless(bool isRight, string path, string problem) => isRight ? [] : [$"{path}: {problem}"];
}
