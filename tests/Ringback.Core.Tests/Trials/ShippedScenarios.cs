using Ringback.Core.Plans;
using Ringback.Core.Routing.Trials.Scenarios;

namespace Ringback.Core.Tests.Trials;

public sealed class ShippedScenarios
{
    public static TheoryData<string> Files => [.. Directory.GetFiles(Path.Combine(Repository.Root, "plans"), "*.scenarios.yaml").Select(file => Path.GetFileName(file))];

    [Theory]
    [MemberData(nameof(Files))]
    public void The_shipped_plans_do_what_their_scenarios_say(string file)
    {
        var text = Repository.ReadPlan(file);
        var plan = PlanReader.Read(Repository.ReadPlan(ScenarioReader.PlanNamed(text)!));

        var report = ScenarioRunner.Run(plan, ScenarioReader.Read(text, plan));

        Assert.NotEmpty(report.Results);
        Assert.True(report.IsGreen, string.Join(Environment.NewLine, report.Red.SelectMany(red => red.Unmet.Prepend(red.Scenario.Name))));
    }
}
