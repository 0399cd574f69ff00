using Ringback.Core.Plans.Reading;

namespace Ringback.Core.Plans;

/// <summary>Reads a plan's file (YAML), and names everything that is wrong with it, with line and column.</summary>
public static class PlanReader
{
    /// <summary>The longest text that is read, in characters.</summary>
    public const int Longest = 1_000_000;

    private const string Should = "a plan is one YAML document with the keys business, numbers, people, steps and promises";

    /// <exception cref="PlanException">The text is not a plan.</exception>
    public static Plan Read(string yaml)
    {
        var problems = new PlanProblems();
        return TryRead(yaml, problems)
            ?? throw new PlanException([.. problems.Found.OrderBy(problem => problem.Line).ThenBy(problem => problem.Column)]);
    }

    /// <returns>null: something is wrong, and noted.</returns>
    internal static Plan? TryRead(string yaml, PlanProblems problems)
    {
        var plan = YamlFile.Root(yaml, "the plan", Should, problems) is { } root ? PlanSections.Read(root) : null;
        return problems.Found.Count == 0 ? plan : null;
    }
}
