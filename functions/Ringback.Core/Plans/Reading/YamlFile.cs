using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Ringback.Core.Plans.Reading;

/// <summary>A text that holds one YAML mapping.</summary>
internal static class YamlFile
{
    /// <summary>The mapping; null: the text is not one, which is noted.</summary>
    /// <param name="what">How errors name the whole file, such as <c>the plan</c>.</param>
    /// <param name="should">What it should be, such as <c>a plan is one YAML document with the keys ..</c>.</param>
    public static YamlMap? Root(string yaml, string what, string should, PlanProblems problems)
    {
        if (yaml.Length > PlanReader.Longest)
        {
            problems.Add(Mark.Empty, $"the file has {yaml.Length} characters; {PlanReader.Longest} is the most");
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
            problems.Add(YamlMistakes.PlaceOf(e, yaml), YamlMistakes.Explain(e));
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
            return new YamlMap(node, what, problems);
        }

        problems.Add(Mark.Empty, should);
        return null;
    }
}
