using System.Text.Json;

namespace Ringback.Local.Tests;

public sealed class CheckStories : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("ringback").FullName;

    [Fact]
    public async Task A_plan_that_may_go_live_is_fine_though_it_has_warnings()
    {
        var answer = await CommandLine.RunAsync("check", CommandLine.Plan("acme.yaml"));

        Assert.True(answer.Code == 0, answer.Output + answer.Errors);
        Assert.Contains("warning RB201 step 'overflow': 3 phones are to ring at once", answer.Output, StringComparison.Ordinal);
        Assert.Contains("may go live; 3 warnings", answer.Output, StringComparison.Ordinal);
        Assert.Equal(1, (await CommandLine.RunAsync("check", CommandLine.Plan("acme.yaml"), "--strict")).Code);
    }

    [Fact]
    public async Task A_plan_that_sends_callers_away_with_nothing_fails_with_step_line_why_and_cure()
    {
        var bad = Bad();

        var answer = await CommandLine.RunAsync("check", bad);
        Assert.Equal(1, answer.Code);
        Assert.Contains("error RB102 step 'overflow': 'else' sends a caller whom nobody answered to the hang-up 'goodbye' with nothing", answer.Output, StringComparison.Ordinal);
        Assert.Contains("cure: Write else: message", answer.Output, StringComparison.Ordinal);
        Assert.Contains("must not go live", answer.Output, StringComparison.Ordinal);

        var json = JsonDocument.Parse((await CommandLine.RunAsync("check", bad, "--format", "json")).Output).RootElement;
        var finding = json.GetProperty("files")[0].GetProperty("findings").EnumerateArray().First(one => one.GetProperty("severity").GetString() == "error");
        Assert.Equal(("RB102", "overflow", LineOf(bad, "overflow:")), (finding.GetProperty("rule").GetString(), finding.GetProperty("step").GetString(), finding.GetProperty("line").GetInt32()));
    }

    [Fact]
    public async Task Sarif_has_every_rule_and_each_finding_at_its_line()
    {
        var bad = Bad();

        var run = JsonDocument.Parse((await CommandLine.RunAsync("check", bad, "--format", "sarif")).Output).RootElement.GetProperty("runs")[0];

        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().ToList();
        Assert.All(rules, rule => Assert.NotEmpty(rule.GetProperty("help").GetProperty("text").GetString()!));
        Assert.All(run.GetProperty("results").EnumerateArray(), result => Assert.Equal(rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString(), result.GetProperty("ruleId").GetString()));
        var error = run.GetProperty("results").EnumerateArray().First(result => result.GetProperty("level").GetString() == "error");
        var place = error.GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.EndsWith("bad.yaml", place.GetProperty("artifactLocation").GetProperty("uri").GetString(), StringComparison.Ordinal);
        Assert.Equal(LineOf(bad, "overflow:"), place.GetProperty("region").GetProperty("startLine").GetInt32());
    }

    [Fact]
    public async Task A_file_that_is_no_YAML_is_a_finding_like_any_other()
    {
        var tabs = Path.Combine(folder, "tabs.yaml");
        await File.WriteAllTextAsync(tabs, "business:\n  name: Acme\n\ttimezone: America/Chicago\n");

        var answer = await CommandLine.RunAsync("check", tabs, CommandLine.Plan("first-call.yaml"));

        Assert.Equal((1, ""), (answer.Code, answer.Errors));
        Assert.Contains("tabs.yaml:3:1: error RB100 this is not YAML", answer.Output, StringComparison.Ordinal);
        Assert.Contains("indent with spaces, not with tabs", answer.Output, StringComparison.Ordinal);
        Assert.Contains("first-call.yaml: may go live", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_can_t_be_read_is_said_line_by_line_and_its_reason_once()
    {
        var bad = Path.Combine(folder, "typos.yaml");
        await File.WriteAllTextAsync(bad, (await File.ReadAllTextAsync(CommandLine.Plan("first-call.yaml"))).Replace("else: message", "else: mesage", StringComparison.Ordinal).Replace("how: all", "how: al", StringComparison.Ordinal));

        var answer = await CommandLine.RunAsync("check", bad);

        Assert.Equal(3, answer.Output.Split("RB100").Length);
        Assert.Equal(2, answer.Output.Split("why:").Length);
        Assert.Equal(2, answer.Output.Split("cure:").Length);
    }

    [Fact]
    public async Task A_file_of_scenarios_is_no_plan_to_check() =>
        Assert.Equal(2, (await CommandLine.RunAsync("check", CommandLine.Plan("acme.scenarios.yaml"))).Code);

    [Fact]
    public async Task A_wrong_option_is_named_without_a_page_of_help()
    {
        var answer = await CommandLine.RunAsync("check", CommandLine.Plan("acme.yaml"), "--strickt");

        Assert.Equal(2, answer.Code);
        Assert.Contains("--strickt", answer.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("Usage:", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_there_and_a_format_that_is_not_known_are_wrong_usage()
    {
        Assert.Equal(2, (await CommandLine.RunAsync("check", Path.Combine(folder, "nope.yaml"))).Code);
        Assert.Equal(2, (await CommandLine.RunAsync("check", CommandLine.Plan("acme.yaml"), "--format", "xml")).Code);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string Bad()
    {
        var file = Path.Combine(folder, "bad.yaml");
        File.WriteAllText(file, File.ReadAllText(CommandLine.Plan("first-call.yaml")).Replace("seconds: 20, else: message", "seconds: 20, else: goodbye", StringComparison.Ordinal));
        return file;
    }

    private static int LineOf(string file, string text) => Array.FindIndex(File.ReadAllLines(file), line => line.Contains(text, StringComparison.Ordinal)) + 1;
}
