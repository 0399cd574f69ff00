using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Ringback.Infrastructure.Tests.Scripts;

/// <summary>The scripts as files: they parse, they run on macOS' old bash, and they ask Azure in the versions that Bicep deploys with.</summary>
public sealed partial class ScriptFileTests
{
    private static readonly string s_folder = Path.Combine(Repository.Root, "scripts");

    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(s_folder).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Bash_can_read_it(string file) => Assert.Equal("", await SaysAsync("bash", "-n", Path.Combine(s_folder, file)));

    [Theory]
    [MemberData(nameof(Files))]
    public async Task ShellCheck_has_nothing_to_say(string file)
    {
        Assert.SkipWhen(!IsThere("shellcheck"), "shellcheck is not on the PATH (https://www.shellcheck.net)");
        Assert.Equal("", await SaysAsync("shellcheck", "--severity=warning", "--shell=bash", Path.Combine(s_folder, file)));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void It_needs_no_newer_bash_than_that_of_macOS(string file)
    {
        var text = File.ReadAllText(Path.Combine(s_folder, file));
        foreach (var word in (string[])["mapfile", "readarray", "declare -A", "local -n", "${!", "^^}", ",,}", "|&", "&>>", "wait -n", "EPOCHSECONDS", "sed -i", "readlink -f", "grep -P", "date -d"])
        {
            Assert.DoesNotContain(word, text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("deploy")]
    [InlineData("rollback")]
    [InlineData("destroy")]
    [InlineData("cost")]
    [InlineData("buy-number")]
    [InlineData("connect-number")]
    [InlineData("probe")]
    [InlineData("backup")]
    [InlineData("restore")]
    public async Task It_explains_itself_and_asks_nobody_for_that(string script)
    {
        using var stage = new Stage();
        var help = await stage.RunAsync(script, "--help");
        Assert.Equal(0, help.Code);
        Assert.Contains($"usage: scripts/{script} ENV", help.Output, StringComparison.Ordinal);
        Assert.Equal(2, (await stage.RunAsync(script, "")).Code);
        Assert.Empty(stage.Calls);
    }

    [Fact]
    public void They_ask_for_resources_in_the_versions_that_are_deployed()
    {
        var bicep = string.Join('\n', Repository.Texts.Where(file => file.Key.EndsWith(".bicep", StringComparison.Ordinal)).Select(file => file.Value));
        var asked = Directory.EnumerateFiles(s_folder).SelectMany(file => ArmAddress().Matches(File.ReadAllText(file))).ToList();
        Assert.True(asked.Count >= 6, "the addresses are written otherwise than the test reads them");
        Assert.All(asked, match => Assert.Contains($"{match.Groups["type"].Value}@{match.Groups["version"].Value}'", bicep, StringComparison.Ordinal));
    }

    [GeneratedRegex("arm (?<type>Microsoft\\.(?!CostManagement)[A-Za-z]+/[A-Za-z]+)\\)[^\" ?]*\\?api-version=(?<version>[0-9-]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ArmAddress();

    internal static bool IsThere(string tool) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, tool)));

    private static async Task<string> SaysAsync(string tool, params string[] arguments)
    {
        var start = new ProcessStartInfo(tool, arguments) { WorkingDirectory = Repository.Root, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return output + await errors;
    }
}
