using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Ringback.Infrastructure.Tests.Reading;

namespace Ringback.Infrastructure.Tests;

/// <summary>Everything that is deployed, read, with the app's sources beside it.</summary>
internal sealed partial class Deployment
{
    /// <summary>The tests read the same files many times with one of them changed.</summary>
    private static readonly ConcurrentDictionary<(string Path, string Text), BicepFile> s_parsed = new();
    private static readonly ConcurrentDictionary<string, SourceFacts> s_read = new(StringComparer.Ordinal);

    private readonly IReadOnlyDictionary<string, string> texts;

    public Deployment(IReadOnlyDictionary<string, string> texts)
    {
        this.texts = texts;
        Files = texts.Where(file => file.Key.EndsWith(".bicep", StringComparison.Ordinal)).ToDictionary(file => file.Key, Parsed, StringComparer.Ordinal);
        Environments = [.. texts.Where(file => file.Key.EndsWith(".bicepparam", StringComparison.Ordinal)).Select(Parsed)];
        var sources = Sources.Select(source => s_read.GetOrAdd(source.Value, Read)).ToList();
        Functions = [.. sources.SelectMany(source => source.Functions)];
        LogMessages = [.. sources.SelectMany(source => source.Messages)];
        Routes = [.. sources.SelectMany(source => source.Routes)];
    }

    public IReadOnlyDictionary<string, BicepFile> Files { get; }

    public IReadOnlyList<BicepFile> Environments { get; }

    public BicepFile Main => Files["bicep/main.bicep"];

    /// <summary>Names of the app's functions.</summary>
    public IReadOnlyList<string> Functions { get; }

    /// <summary>What the app writes into its log, with placeholders in braces.</summary>
    public IReadOnlyList<string> LogMessages { get; }

    /// <summary>Routes that are written out where the function stands.</summary>
    public IReadOnlyList<string> Routes { get; }

    public IEnumerable<(BicepFile File, Declaration.Resource Resource)> Resources =>
        Files.Values.SelectMany(file => file.Resources.Select(resource => (file, resource)));

    public IEnumerable<KeyValuePair<string, string>> Sources => texts.Where(file => file.Key.EndsWith(".cs", StringComparison.Ordinal));

    public IEnumerable<KeyValuePair<string, string>> Queries => texts.Where(file => file.Key.EndsWith(".kql", StringComparison.Ordinal));

    public BicepFile Module(string name) => Files[$"bicep/modules/{name}.bicep"];

    /// <summary>A resource that is made, by the module's name and its own.</summary>
    public Declaration.Resource Resource(string module, string name) =>
        Module(module).Resources.FirstOrDefault(resource => resource.Name == name && !resource.Existing)
        ?? throw new InvalidOperationException($"bicep/modules/{module}.bicep makes no resource {name}");

    public string Text(string file) => texts.TryGetValue(file, out var text) ? text : throw new InvalidOperationException($"{file} is missing");

    /// <summary>The one text in a source that a pattern finds.</summary>
    public string Source(string file, string pattern) =>
        Regex.Match(Text($"functions/Ringback.Functions/{file}"), pattern, RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5)) is { Success: true } match
            ? match.Groups["found"].Value
            : throw new InvalidOperationException($"{file} has nothing like {pattern} any more: correct the rule that looks for it");

    /// <summary>Every text in a source that a pattern finds.</summary>
    public IReadOnlyList<string> AllInSource(string file, string pattern) =>
        [.. Regex.Matches(Text($"functions/Ringback.Functions/{file}"), pattern, RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5)).Select(match => match.Groups["found"].Value)];

    private static BicepFile Parsed(KeyValuePair<string, string> file) => s_parsed.GetOrAdd((file.Key, file.Value), key => BicepFile.Parse(key.Path, key.Text));

    private static SourceFacts Read(string source) => new(
        [.. FunctionName().Matches(source).Select(match => match.Groups["name"].Value)],
        [.. LogMessage().Matches(source).Select(match => match.Groups["text"].Value)],
        [.. Route().Matches(source).Select(match => match.Groups["route"].Value)]);

    private sealed record SourceFacts(IReadOnlyList<string> Functions, IReadOnlyList<string> Messages, IReadOnlyList<string> Routes);

    [GeneratedRegex("""\[Function\((nameof\((?<name>\w+)\)|"(?<name>\w+)")\)\]""", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex FunctionName();

    [GeneratedRegex("""LoggerMessage\([^"]*"(?<text>[^"]+)"\)""", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex LogMessage();

    [GeneratedRegex("""Route = "(?<route>[^"]+)"|const string Route = "(?<route>[^"]+)";""", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Route();
}
