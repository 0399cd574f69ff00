using Ringback.Core.Plans;
using Ringback.Core.Routing.Trials.Scenarios;

namespace Ringback.Core.Tests.Trials;

public sealed class ScenarioTests
{
    private const string Given = """given: { at: "2026-03-03T10:00", from: "+13125559001" }""";

    [Theory]
    [InlineData("expect: { outcome: answered, answered-by: lee, path: [greeting, open-now, dispatch], rung: [lee], texts: [], waited-under: 30s, language: en-US }")]
    [InlineData("expect: { path: [greeting, ..., dispatch], said: [\"thanks for calling acme\"] }")]
    [InlineData("expect: { path: [...] }")]
    [InlineData("expect: { path: [..., greeting, ..., ..., dispatch] }")]
    [InlineData("expect: { path: [..., dispatch, ...], rung-in-order: [lee, ...] }")]
    public void What_happens_as_expected_is_green(string expect)
    {
        var report = Run($"{{ name: in hours, {Given}, {expect} }}");

        Assert.True(report.IsGreen, string.Join(Environment.NewLine, report.Results.SelectMany(result => result.Unmet)));
    }

    [Theory]
    [InlineData("outcome: voicemail", "expected outcome voicemail, got answered")]
    [InlineData("path: [greeting, dispatch]", "expected path [greeting, dispatch], got [greeting, open-now, dispatch]")]
    [InlineData("path: [..., overflow]", "expected path [..., overflow], got [greeting, open-now, dispatch]")]
    [InlineData("path: [greeting, ..., greeting]", "expected path [greeting, ..., greeting], got [greeting, open-now, dispatch]")]
    [InlineData("path: [greeting]", "expected path [greeting], got [greeting, open-now, dispatch]")]
    [InlineData("rung: []", "expected rung [], got [lee]")]
    [InlineData("rung: [lee, sam]", "expected rung [lee, sam], got [lee]")]
    [InlineData("answered-by: sam", "expected answered by sam, got lee")]
    [InlineData("waited-under: 2s", "expected waited under 2s, got ")]
    [InlineData("texts: [{ to: caller }]", "expected a text to caller, got none")]
    [InlineData("said: [goodbye]", "expected said \"goodbye\", got \"Thanks for calling Acme Plumbing.\"")]
    [InlineData("urgent: true", "expected urgent true, got false")]
    public void What_happens_otherwise_is_red_and_says_what_happened(string expect, string unmet)
    {
        var report = Run($"{{ name: in hours, {Given}, expect: {{ {expect} }} }}");

        Assert.StartsWith(unmet, Assert.Single(Assert.Single(report.Red).Unmet), StringComparison.Ordinal);
    }

    [Fact]
    public void A_missed_caller_who_leaves_a_message_gets_the_text_of_the_promise()
    {
        var report = Run("""
            { name: nobody answers, given: { at: "2026-03-03T10:00", phones: { all: never } },
              when: [{ say: "Please call me back, the boiler is out" }],
              expect: { outcome: voicemail, texts: [{ to: caller, within: 60s, contains: "Sorry we missed your call" }], rung-in-order: [lee, sam, dana] } }
            """);

        Assert.True(report.IsGreen, string.Join(Environment.NewLine, report.Results.SelectMany(result => result.Unmet)));
    }

    [Fact]
    public void A_caller_may_wait_and_hang_up()
    {
        var report = Run("""
            { name: impatient, given: { at: "2026-03-03T10:00", phones: { everyone: never } }, when: [{ wait: 10s }, { hang-up: 2s }],
              expect: { outcome: abandoned, waited-under: 13s } }
            """);

        Assert.True(report.IsGreen, string.Join(Environment.NewLine, report.Results.SelectMany(result => result.Unmet)));
    }

    [Theory]
    [InlineData("{ name: a, given: { at: noon }, expect: {} }", "line 2, column 29: given of 'a': 'noon' is not a time")]
    [InlineData("{ name: a, given: { at: \"2026-03-03T10:00\", busy: [dan] }, expect: {} }", "'dan' is neither a person nor a group. Did you mean 'dana'?")]
    [InlineData("{ name: a, given: { at: \"2026-03-03T10:00\", phones: { lee: maybe } }, expect: {} }", "'lee' is 'maybe': write never, busy")]
    [InlineData("{ name: a, given: { at: \"2026-03-03T10:00\", switches: [storm] }, expect: {} }", "there is no switch 'storm'")]
    [InlineData("{ name: a, given: { at: \"2026-03-03T10:00\", to: \"+13125550109\" }, expect: {} }", "is not one of the plan's numbers")]
    [InlineData("{ name: a, given: { at: \"2026-03-03T10:00\" }, expect: { path: [greting] } }", "there is no step 'greting'. Did you mean 'greeting'?")]
    [InlineData("{ name: a, given: { at: \"2026-03-03T10:00\" }, expect: { outcome: anserd } }", "there is no outcome 'anserd'. Did you mean 'answered'?")]
    [InlineData("{ name: a, given: { at: \"2026-03-03T10:00\" }, when: [{ pres: 1 }], expect: {} }", "'pres' is not known here. Did you mean 'press'?")]
    [InlineData("{ name: a, given: { at: \"2026-03-03T10:00\" }, when: [{ press: x }], expect: {} }", "'x' is not a key of a phone")]
    [InlineData("{ name: a, expect: {} }", "'given' is missing")]
    public void A_scenario_that_could_never_be_met_is_refused_with_its_place(string scenario, string problem)
    {
        var refused = Assert.Throws<PlanException>(() => Run(scenario));

        Assert.Contains(refused.Problems, found => found.ToString().Contains(problem, StringComparison.Ordinal));
    }

    [Fact]
    public void A_scenario_file_names_its_plan_and_a_plan_has_its_own_scenarios()
    {
        Assert.Equal("first-call.yaml", ScenarioReader.PlanNamed("plan: first-call.yaml\nscenarios: []"));
        var plan = Repository.ReadPlan("first-call.yaml");
        Assert.Empty(ScenarioReader.Read(plan, Tryout.FirstCall));
        var own = $"{plan}\nscenarios:\n  - {{ name: in hours, {Given}, expect: {{ outcome: answered }} }}\n";
        var scenario = Assert.Single(ScenarioReader.Read(own, PlanReader.Read(own)));
        Assert.Equal("in hours", scenario.Name);
        Assert.True(scenario.Line > 20);
    }

    private static ScenarioReport Run(string scenario) =>
        ScenarioRunner.Run(Tryout.FirstCall, ScenarioReader.Read($"scenarios:\n  - {scenario.ReplaceLineEndings("\n    ")}", Tryout.FirstCall));
}
