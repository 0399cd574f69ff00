using Ringback.Core.Plans.Checking;
using Ringback.Core.Plans.Reading;
using Ringback.Core.Routing.Trials.Scenarios;

namespace Ringback.Core.Tests.Docs;

/// <summary>What <c>docs/plan.md</c> shows can be copied, and does what it says.</summary>
public class PlanGuideTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "plan.md"));

    public static TheoryData<string> Headings { get; } = [.. GuideExamples.All.Select(example => example.Heading)];

    [Theory]
    [MemberData(nameof(Headings))]
    public void An_example_is_a_plan_that_may_go_live_and_does_what_it_says(string heading)
    {
        var yaml = GuideExamples.PlanOf(heading);

        var check = PlanCheck.Text(yaml);
        Assert.Empty(check.Findings.Where(finding => finding.Severity is Severity.Error));
        var report = ScenarioRunner.Run(check.Plan!, ScenarioReader.Read(yaml, check.Plan!));
        Assert.NotEmpty(report.Results);
        Assert.Empty(report.Red.Select(red => $"{red.Scenario.Name}: {string.Join("; ", red.Unmet)}"));
    }

    [Fact]
    public void Every_kind_of_step_has_an_example() =>
        Assert.All(
            StepsSection.KindNames,
            kind => Assert.Contains($"\n### {kind}\n", Page, StringComparison.Ordinal));

    [Fact]
    public void Every_rule_of_the_checker_stands_on_the_page() =>
        Assert.All(CheckRules.All, rule => Assert.Contains($"| {rule.Id} | {rule.Severity.ToWord()} | {rule.Title} | {rule.Cure} |", Page, StringComparison.Ordinal));
}
