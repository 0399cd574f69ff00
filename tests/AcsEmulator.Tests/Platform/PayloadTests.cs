using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ringback.AcsEmulator.Tests.Platform;

/// <summary>Every event, from the payload files and from the emulator, before the official parsers; and the emulator's shapes beside the files' shapes.</summary>
public sealed class PayloadTests(NodeFixture node)
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "payloads", "events");

    [Fact]
    public async Task The_official_parsers_accept_every_payload_file()
    {
        var bodies = Files().ToDictionary(file => file.Key, file => JsonNode.Parse(file.Value.ToJsonString()), StringComparer.Ordinal);
        Assert.True(bodies.Count > 40);
        var parsed = await ParseAsync(bodies);
        foreach (var name in bodies.Keys)
        {
            Assert.EndsWith(name.Split('.')[0], Kind(parsed, name), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_official_parsers_accept_everything_that_the_emulator_sends()
    {
        var sent = (await new Rehearsal().PlayAsync()).Select((body, index) => KeyValuePair.Create($"{index}", (JsonNode?)body)).ToDictionary(StringComparer.Ordinal);
        var parsed = await ParseAsync(sent);
        foreach (var (label, body) in sent)
        {
            Assert.EndsWith(TypeOf(body!).Split('.')[^1], Kind(parsed, label), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_the_emulator_sends_has_the_shape_of_the_payload_files()
    {
        var files = Files();
        var sent = await new Rehearsal().PlayAsync();
        var types = sent.Select(TypeOf).Distinct(StringComparer.Ordinal).ToArray();
        Assert.True(types.Length >= 10, $"the rehearsal showed only {string.Join(", ", types)}");
        Assert.All(sent, body =>
        {
            var name = TypeOf(body).Split('.')[^1];
            var variants = files.Where(file => file.Key.Split('.')[0] == name).Select(file => Shape.Of(file.Value)).ToArray();
            Assert.True(variants.Any(variant => Shape.Of(body).Fits(variant)), $"{name} differs from its file: {body.ToJsonString()}");
        });
    }

    private static Dictionary<string, JsonNode> Files() => Directory.GetFiles(Folder, "*.json")
        .ToDictionary(file => Path.GetFileNameWithoutExtension(file), file => JsonNode.Parse(File.ReadAllText(file))!, StringComparer.Ordinal);

    private static string TypeOf(JsonNode body)
    {
        var first = body is JsonArray array ? array[0]! : body;
        return (first["eventType"] ?? first["type"])!.ToString();
    }

    private static string Kind(JsonElement parsed, string label)
    {
        var result = parsed.GetProperty(label);
        return result.TryGetProperty("kind", out var kind) ? kind.GetString() ?? "" : throw new InvalidOperationException($"{label}: {result}");
    }

    private async Task<JsonElement> ParseAsync(Dictionary<string, JsonNode?> bodies)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, JsonSerializer.Serialize(bodies));
            return await node.RunAsync("parse-events.mjs", file);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
