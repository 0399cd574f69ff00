using Ringback.Core.Plans;
using Ringback.Core.Plans.Reading;

namespace Ringback.Core.Routing.Trials.Scenarios;

/// <summary>Reads scenarios: a file of their own, or the section <c>scenarios</c> of a plan. Names everything that is wrong with them, with line and column.</summary>
public static class ScenarioReader
{
    private const string Plan = "plan";
    private const string Scenarios = "scenarios";

    /// <summary>The plan that a scenario file names; null: none, because the text is a plan itself, or because it forgets to.</summary>
    /// <exception cref="PlanException">The text is not YAML.</exception>
    public static string? PlanNamed(string yaml)
    {
        var problems = new PlanProblems();
        var name = Root(yaml, problems)?.OptionalText(Plan);
        MustBeFine(problems);
        return name;
    }

    /// <summary>The scenarios of that text; none when a plan has no such section.</summary>
    /// <param name="plan">The plan that they are about.</param>
    /// <exception cref="PlanException">Something is wrong with them.</exception>
    public static IReadOnlyList<Scenario> Read(string yaml, Plan plan)
    {
        var problems = new PlanProblems { Region = plan.Business.Region };
        var scenarios = new List<Scenario>();
        if (Root(yaml, problems) is { } root)
        {
            root.Has(Plan);
            var isPlan = root.Has("steps");
            if (!isPlan && !root.Has(Scenarios))
            {
                root.Missing(Scenarios, "a list of scenarios");
            }

            var one = new ScenarioSection(plan);
            scenarios.AddRange(root.Maps(Scenarios, index => $"scenario {index}").Select(one.Read));
            if (!isPlan)
            {
                root.RefuseUnknownKeys();
            }
        }

        MustBeFine(problems);
        return scenarios;
    }

    private static YamlMap? Root(string yaml, PlanProblems problems) =>
        YamlFile.Root(yaml, "the scenario file", "a scenario file is one YAML document with the keys plan and scenarios", problems);

    private static void MustBeFine(PlanProblems problems)
    {
        if (problems.Found.Count > 0)
        {
            throw new PlanException([.. problems.Found.OrderBy(problem => problem.Line).ThenBy(problem => problem.Column)]);
        }
    }
}
