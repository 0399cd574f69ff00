using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Ringback.Core.Tests.Docs;

/// <summary>The YAML blocks of <c>docs/plan.md</c>, each made a whole plan as the page says: added to the first one, with calls beginning at its own first step.</summary>
internal static class GuideExamples
{
    public static IReadOnlyList<(string Heading, string Yaml)> All { get; } = [.. Blocks()];

    public static string PlanOf(string heading)
    {
        var yaml = All.First(example => example.Heading == heading).Yaml;
        var first = All[0].Yaml;
        if (yaml == first)
        {
            return yaml;
        }

        var plan = Root(first);
        plan.Children.Remove(new YamlScalarNode("scenarios"));
        var example = Root(yaml);
        foreach (var (key, part) in example.Children)
        {
            Add(plan, key, part);
        }

        if (example.Children.TryGetValue("steps", out var steps))
        {
            ((YamlMappingNode)((YamlSequenceNode)plan["numbers"])[0]).Children["start"] = ((YamlMappingNode)steps).Children[0].Key;
        }

        var text = new StringWriter();
        new YamlStream(new YamlDocument(plan)).Save(text, assignAnchors: false);
        return text.ToString();
    }

    /// <summary>Keys join, lists grow; anything else is the example's.</summary>
    private static void Add(YamlMappingNode plan, YamlNode key, YamlNode part)
    {
        switch (plan.Children.TryGetValue(key, out var known) ? (known, part) : (null, part))
        {
            case (YamlMappingNode here, YamlMappingNode more):
                foreach (var (name, value) in more.Children)
                {
                    Add(here, name, value);
                }

                break;
            case (YamlSequenceNode here, YamlSequenceNode more):
                foreach (var item in more.Children)
                {
                    here.Add(item);
                }

                break;
            default:
                plan.Children[key] = part;
                break;
        }
    }

    private static YamlMappingNode Root(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new Parser(new StringReader(yaml)));
        return (YamlMappingNode)stream.Documents[0].RootNode;
    }

    private static IEnumerable<(string Heading, string Yaml)> Blocks()
    {
        var heading = "";
        List<string>? block = null;
        foreach (var line in File.ReadLines(Path.Combine(Repository.Root, "docs", "plan.md")))
        {
            if (block is not null && line == "```")
            {
                yield return (heading, string.Join('\n', block));
                block = null;
            }
            else if (block is not null)
            {
                block.Add(line);
            }
            else if (line == "```yaml")
            {
                block = [];
            }
            else if (line.StartsWith('#'))
            {
                heading = line.Trim('#', ' ');
            }
            else if (line.StartsWith("**", StringComparison.Ordinal))
            {
                // A part of the plan may be called like a kind of step.
                heading = $"part {line.Trim('*').Split("**")[0]}";
            }
        }
    }
}
