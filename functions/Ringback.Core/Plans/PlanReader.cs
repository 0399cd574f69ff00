using Ringback.Core.Plans.Reading;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Ringback.Core.Plans;

/// <summary>Reads a plan's file (YAML), and names everything that is wrong with it, with line and column.</summary>
public static class PlanReader
{
    /// <exception cref="PlanException">The text is not a plan.</exception>
    public static Plan Read(string yaml)
    {
        var problems = new PlanProblems();
        var plan = Root(yaml, problems) is { } root ? PlanSections.Read(root) : null;
        return plan is not null && problems.Found.Count == 0
            ? plan
            : throw new PlanException([.. problems.Found.OrderBy(problem => problem.Line).ThenBy(problem => problem.Column)]);
    }

    private static YamlMap? Root(string yaml, PlanProblems problems)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(yaml));
        }
        catch (YamlException e)
        {
            problems.Add(e.Start, $"this is not YAML: {e.InnerException?.Message ?? e.Message}");
            return null;
        }

        if (stream.Documents is [{ RootNode: YamlMappingNode node }])
        {
            return new YamlMap(node, "the plan", problems);
        }

        problems.Add(Mark.Empty, "a plan is one YAML document with the keys business, numbers, people, steps and promises");
        return null;
    }
}
