using System.Text.RegularExpressions;

namespace Ringback.Infrastructure.Tests.Scripts;

/// <summary>The pipelines hold no secret, may do no more than they need, and run nobody's code that we did not choose.</summary>
public sealed partial class PipelineTests
{
    private static readonly string s_folder = Path.Combine(Repository.Root, ".github/workflows");

    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(s_folder, "*.yml").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void It_holds_no_secret_and_starts_with_reading(string file)
    {
        var text = File.ReadAllText(Path.Combine(s_folder, file));
        Assert.DoesNotContain("secrets.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("pull_request_target", text, StringComparison.Ordinal);
        Assert.DoesNotContain("write-all", text, StringComparison.Ordinal);
        Assert.Contains("\npermissions:\n  contents: read\n", text, StringComparison.Ordinal);
        Assert.Equal(Checkout().Count(text), Regex.Count(text, "persist-credentials: false", RegexOptions.None, TimeSpan.FromSeconds(1)));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Its_actions_are_of_GitHub_or_Azure_or_pinned_by_commit(string file) =>
        Assert.All(Uses().Matches(File.ReadAllText(Path.Combine(s_folder, file))), use => Assert.Matches(@"^(\./|(actions/|azure/login)[^@]*@v\d+$|[^@]+@[0-9a-f]{40}$)", use.Groups["what"].Value));

    [Theory]
    [MemberData(nameof(Files))]
    public void What_others_can_write_does_not_become_a_command(string file)
    {
        var inRun = false;
        foreach (var line in File.ReadAllLines(Path.Combine(s_folder, file)))
        {
            var trimmed = line.TrimStart().TrimStart('-').TrimStart();
            inRun = trimmed.StartsWith("run:", StringComparison.Ordinal) || (inRun && !Key().IsMatch(trimmed));
            Assert.False(inRun && line.Contains("${{", StringComparison.Ordinal), $"{file}: {line.Trim()}: give it by env");
        }
    }

    [Fact]
    public void The_scripts_that_they_run_exist()
    {
        var scripts = Directory.EnumerateFiles(s_folder, "*.yml").SelectMany(file => Script().Matches(File.ReadAllText(file))).Select(match => match.Groups["name"].Value).Distinct(StringComparer.Ordinal).ToList();
        Assert.Contains("deploy", scripts);
        Assert.All(scripts, name => Assert.True(File.Exists(Path.Combine(Repository.Root, "scripts", name)), name));
    }

    [GeneratedRegex(@"uses: (?<what>\S+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Uses();

    [GeneratedRegex("uses: actions/checkout@", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Checkout();

    [GeneratedRegex("^(uses|with|env|if|id|shell|name|needs|runs-on|steps|permissions|environment)\\b.*:", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Key();

    [GeneratedRegex(@"(run: |^ +)scripts/(?<name>[a-z-]+)\b", RegexOptions.ExplicitCapture | RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Script();
}
