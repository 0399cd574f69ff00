using Ringback.Core.Plans;
using Ringback.Core.Routing.Trials.Scenarios;
using Ringback.Core.Tests;
using Ringback.Core.Tests.Docs;

namespace Routing.Tests.Parity;

/// <summary>A plan and its scenarios: those of the guide and of the shipped plans.</summary>
internal sealed record Script(string Name, string PlanFile, Plan Plan, IReadOnlyList<Scenario> Scenarios)
{
    public static IReadOnlyList<Script> All { get; } = [.. Guide(), .. Shipped()];

    private static IEnumerable<Script> Guide()
    {
        var folder = Directory.CreateTempSubdirectory("ringback-guide-").FullName;
        foreach (var (heading, index) in GuideExamples.All.Select((example, index) => (example.Heading, index)))
        {
            var yaml = GuideExamples.PlanOf(heading);
            var file = Path.Combine(folder, $"{index}.yaml");
            File.WriteAllText(file, yaml);
            yield return Read($"guide: {heading}", file, yaml, yaml);
        }
    }

    private static IEnumerable<Script> Shipped()
    {
        var folder = Path.Combine(Repository.Root, "plans");
        foreach (var file in Directory.GetFiles(folder, "*.scenarios.yaml").Order(StringComparer.Ordinal))
        {
            var scenarios = File.ReadAllText(file);
            var plan = ScenarioReader.PlanNamed(scenarios)!;
            yield return Read(plan, Path.Combine(folder, plan), Repository.ReadPlan(plan), scenarios);
        }
    }

    private static Script Read(string name, string file, string yaml, string scenarios)
    {
        var plan = PlanReader.Read(yaml);
        return new Script(name, file, plan, ScenarioReader.Read(scenarios, plan));
    }
}
