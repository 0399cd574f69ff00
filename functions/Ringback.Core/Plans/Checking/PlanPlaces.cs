using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Ringback.Core.Plans.Checking;

/// <summary>Where in a plan's file each thing stands.</summary>
internal sealed class PlanPlaces
{
    private readonly Dictionary<(string Section, string Name), (Mark At, YamlNode Node)> things = [];
    private readonly Dictionary<string, Mark> sections = new(StringComparer.Ordinal);

    /// <param name="yaml">A text that the plan's reader has read without problems.</param>
    public static PlanPlaces Of(string yaml)
    {
        var places = new PlanPlaces();
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        if (stream.Documents is [{ RootNode: YamlMappingNode root }, ..])
        {
            foreach (var (key, section) in root.Children)
            {
                places.Add(TextOf(key), key.Start, section);
            }
        }

        return places;
    }

    /// <summary>The finding with its line and column, as near as they are known.</summary>
    public Finding Locate(Finding finding)
    {
        var at = finding.At;
        var mark = (at.Name, at.Key) switch
        {
            ({ } name, { } key) when things.TryGetValue((at.Section, name), out var thing) => KeyOf(thing.Node, key) ?? thing.At,
            ({ } name, null) when things.TryGetValue((at.Section, name), out var thing) => thing.At,
            _ when at.Section is { } section && sections.TryGetValue(section, out var start) => start,
            _ => (Mark?)null,
        };
        return mark is { } found ? finding with { Line = Math.Max(1, (int)found.Line), Column = Math.Max(1, (int)found.Column) } : finding;
    }

    private void Add(string section, Mark at, YamlNode node)
    {
        sections[section] = at;
        switch (node)
        {
            case YamlMappingNode map:
                foreach (var (key, child) in map.Children)
                {
                    things[(section, TextOf(key))] = (key.Start, child);
                }

                break;
            case YamlSequenceNode list:
                foreach (var (index, item) in list.Children.Index())
                {
                    things[(section, index.ToString())] = (item.Start, item);
                    if (item is YamlMappingNode map && map.Children.TryGetValue(new YamlScalarNode("id"), out var id))
                    {
                        things[(section, TextOf(id))] = (item.Start, item);
                    }
                }

                break;
        }
    }

    /// <summary>The key itself, or one that is nested once: <c>1</c> stands under <c>choices</c>.</summary>
    private static Mark? KeyOf(YamlNode node, string key)
    {
        if (node is not YamlMappingNode map)
        {
            return null;
        }

        var all = map.Children.Concat(map.Children.Values.OfType<YamlMappingNode>().SelectMany(inner => inner.Children));
        foreach (var (child, _) in all)
        {
            if (TextOf(child) == key)
            {
                return child.Start;
            }
        }

        return null;
    }

    private static string TextOf(YamlNode node) => (node as YamlScalarNode)?.Value ?? "";
}
