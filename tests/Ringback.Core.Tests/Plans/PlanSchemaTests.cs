using System.Text.Json.Nodes;
using Ringback.Core.Plans;
using Ringback.Core.Plans.Reading;

namespace Ringback.Core.Tests.Plans;

/// <summary>The published schema and the reader say the same.</summary>
public class PlanSchemaTests
{
    private static readonly JsonObject Schema = JsonNode.Parse(PlanSchema.Text)!.AsObject();

    private static readonly IReadOnlyList<string> Shipped = Repository.Plans;

    public static TheoryData<string> Plans => [.. Shipped];

    [Theory]
    [MemberData(nameof(Plans))]
    public void Every_shipped_plan_fits_the_schema_and_names_it_in_its_first_line(string file)
    {
        var text = Repository.ReadPlan(file);

        Assert.StartsWith($"# yaml-language-server: $schema={PlanSchema.FileName}\n", text, StringComparison.Ordinal);
        Assert.Empty(Problems(text));
    }

    [Fact]
    public void The_published_schema_is_the_one_beside_the_shipped_plans() => Assert.Equal(Repository.ReadPlan(PlanSchema.FileName), PlanSchema.Text);

    /// <summary>A key of the reader that the schema lacks would be underlined in every editor; a key of the schema that the reader lacks would be completed and then refused.</summary>
    [Fact]
    public void The_reader_and_the_schema_know_the_same_keys()
    {
        var read = new SortedDictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        foreach (var text in Shipped.Select(Repository.ReadPlan).Append(PlanText.Rare))
        {
            var problems = new PlanProblems();
            PlanReader.TryRead(text, problems);
            Assert.Empty(problems.Found);
            foreach (var (shape, keys) in problems.Keys)
            {
                read.TryAdd(shape, new SortedSet<string>(StringComparer.Ordinal));
                read[shape].UnionWith(keys);
            }
        }

        var published = Schema["definitions"]!.AsObject()
            .Where(definition => definition.Value!["additionalProperties"] is JsonValue closed && !closed.GetValue<bool>())
            .Select(definition => (Shape: definition.Key, Keys: KeysOf(definition.Value!)))
            .Append((Shape: "plan", Keys: KeysOf(Schema)))
            .OrderBy(pair => pair.Shape, StringComparer.Ordinal);

        Assert.Equal(published.Select(pair => $"{pair.Shape}: {string.Join(", ", pair.Keys)}"), read.Select(pair => $"{pair.Key}: {string.Join(", ", pair.Value)}"));
    }

    /// <summary>What hovers in an editor, and what the pages of the format are made from.</summary>
    [Fact]
    public void Every_key_of_the_schema_is_described()
    {
        var bare = Schema["definitions"]!.AsObject().Append(KeyValuePair.Create<string, JsonNode?>("plan", Schema))
            .Where(definition => definition.Value!["properties"] is not null)
            .SelectMany(definition => definition.Value!["properties"]!.AsObject().Select(property => (Name: $"{definition.Key}.{property.Key}", Property: property.Value!)))
            .Where(pair => (pair.Property["description"] ?? Referred(pair.Property)["description"]) is null)
            .Select(pair => pair.Name);

        Assert.Empty(bare);
    }

    [Theory]
    [InlineData("seconds: 18", "second: 18")]
    [InlineData("how: round-robin", "how: rotund")]
    [InlineData("next: vip-check", "nxt: vip-check")]
    [InlineData("clock: business", "clock: sometimes")]
    [InlineData("hours: office, open", "hour: office, open")]
    [InlineData("numbers:", "number:")]
    public void What_the_reader_refuses_for_its_form_the_editor_underlines(string right, string wrong)
    {
        var text = Repository.ReadPlan("acme.yaml").Replace(right, wrong, StringComparison.Ordinal);

        Assert.NotEmpty(Problems(text));
        Assert.Throws<PlanException>(() => PlanReader.Read(text));
    }

    /// <summary>The reader accepts it, so the editor must not underline it.</summary>
    public static IReadOnlyList<string> Problems(string plan) => new SchemaCheck(Schema).Check(YamlAsJson.Read(plan));

    private static SortedSet<string> KeysOf(JsonNode definition) => new(definition["properties"]!.AsObject().Select(property => property.Key), StringComparer.Ordinal);

    private static JsonNode Referred(JsonNode property) => property["$ref"] is { } reference ? Schema["definitions"]![reference.GetValue<string>()["#/definitions/".Length..]]! : property;
}
