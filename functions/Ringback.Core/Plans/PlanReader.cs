using Ringback.Core.Plans.Reading;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Ringback.Core.Plans;

/// <summary>Reads a plan's file (YAML), and names everything that is wrong with it, with line and column.</summary>
public static class PlanReader
{
    /// <summary>The longest text that is read, in characters.</summary>
    public const int Longest = 1_000_000;

    /// <exception cref="PlanException">The text is not a plan.</exception>
    public static Plan Read(string yaml)
    {
        var problems = new PlanProblems();
        return TryRead(yaml, problems)
            ?? throw new PlanException([.. problems.Found.OrderBy(problem => problem.Line).ThenBy(problem => problem.Column)]);
    }

    internal static Plan? TryRead(string yaml, PlanProblems problems)
    {
        var plan = Root(yaml, problems) is { } root ? PlanSections.Read(root) : null;
        return problems.Found.Count == 0 ? plan : null;
    }

    private static YamlMap? Root(string yaml, PlanProblems problems)
    {
        if (yaml.Length > Longest)
        {
            problems.Add(Mark.Empty, $"the file has {yaml.Length} characters; a plan has at most {Longest}");
            return null;
        }

        var stream = new YamlStream();
        var parser = new GuardedParser(new Parser(new StringReader(yaml)));
        try
        {
            stream.Load(parser);
        }
        catch (YamlException e)
        {
            problems.Add(e.Start, YamlMistakes.Explain(e));
            return null;
        }
        catch (Exception e) when (e is SystemException and not OutOfMemoryException)
        {
            // The parser has slips of its own: a bracket in a key, for one, is an InvalidOperationException (YamlDotNet 16.3).
            problems.Add(parser.Reached, YamlMistakes.Unexplained);
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
