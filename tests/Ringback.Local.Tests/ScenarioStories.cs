using System.Text.Json;

namespace Ringback.Local.Tests;

public sealed class ScenarioStories : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("ringback").FullName;

    [Fact]
    public async Task The_scenarios_of_the_shipped_plan_are_green()
    {
        var answer = await CommandLine.RunAsync("test", CommandLine.Plan("acme.scenarios.yaml"));

        Assert.True(answer.Code == 0, answer.Output + answer.Errors);
        Assert.Contains("✔ lunch hour, nobody free", answer.Output, StringComparison.Ordinal);
        Assert.EndsWith("0 red", answer.Output.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_red_scenario_says_what_happened_instead_and_the_command_fails()
    {
        var file = Write("a.scenarios.yaml", """
            plan: first-call.yaml
            scenarios:
              - { name: too good, given: { at: "2026-03-03T20:00" }, expect: { outcome: answered } }
            """);
        File.Copy(CommandLine.Plan("first-call.yaml"), Path.Combine(folder, "first-call.yaml"));

        var answer = await CommandLine.RunAsync("test", file);
        Assert.Equal(1, answer.Code);
        Assert.Contains("expected outcome answered, got", answer.Output, StringComparison.Ordinal);

        var json = JsonDocument.Parse((await CommandLine.RunAsync("test", file, "--format", "json")).Output).RootElement;
        Assert.Equal(1, json.GetProperty("red").GetInt32());
        Assert.False(json.GetProperty("files")[0].GetProperty("scenarios")[0].GetProperty("green").GetBoolean());
    }

    [Fact]
    public async Task A_plan_may_hold_its_own_scenarios()
    {
        var own = Write("own.yaml", File.ReadAllText(CommandLine.Plan("first-call.yaml")) + """

            scenarios:
              - { name: in hours, given: { at: "2026-03-03T10:00" }, expect: { outcome: answered, answered-by: lee } }
            """);

        var answer = await CommandLine.RunAsync("test", own);
        Assert.True(answer.Code == 0, answer.Output + answer.Errors);
    }

    [Fact]
    public async Task A_mistake_in_a_scenario_is_named_with_its_place()
    {
        var file = Write("b.yaml", """
            plan: first-call.yaml
            scenarios:
              - { name: typo, given: { at: "2026-03-03T20:00" }, expect: { outcom: answered } }
            """);

        var answer = await CommandLine.RunAsync("test", file, "--plan", CommandLine.Plan("first-call.yaml"));
        Assert.Equal(1, answer.Code);
        Assert.Contains("line 3, column 64: expect of 'typo': 'outcom' is not known here. Did you mean 'outcome'?", answer.Errors, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string Write(string name, string text)
    {
        var file = Path.Combine(folder, name);
        File.WriteAllText(file, text);
        return file;
    }
}
