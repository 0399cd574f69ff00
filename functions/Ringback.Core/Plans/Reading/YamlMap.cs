using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Ringback.Core.Plans.Reading;

/// <summary>A mapping of the plan's file, read key by key. Whatever is wrong is noted with its place, and reading goes on.</summary>
internal sealed partial class YamlMap
{
    private readonly YamlMappingNode node;
    private readonly Dictionary<string, (YamlNode Key, YamlNode Value)> children = new(StringComparer.Ordinal);
    private readonly HashSet<string> known = new(StringComparer.Ordinal);

    /// <param name="what">How errors name this mapping, such as <c>step 'menu'</c>.</param>
    public YamlMap(YamlMappingNode node, string what, PlanProblems problems)
    {
        this.node = node;
        What = what;
        Problems = problems;
        foreach (var (key, value) in node.Children)
        {
            Take(key, value);
        }

        MergeDefaults();
    }

    public string What { get; }

    public PlanProblems Problems { get; }

    public Mark Start => node.Start;

    public int Line => Math.Max(1, (int)node.Start.Line);

    /// <summary>In the file's order.</summary>
    public IEnumerable<string> Keys => children.Keys;

    public bool Has(string key)
    {
        known.Add(key);
        return children.ContainsKey(key);
    }

    /// <summary>Where the value of that key stands; the mapping itself when there is none.</summary>
    public Mark At(string key) => children.TryGetValue(key, out var child) ? child.Value.Start : node.Start;

    /// <summary>Where the key itself stands.</summary>
    public Mark AtKey(string key) => children.TryGetValue(key, out var child) ? child.Key.Start : node.Start;

    /// <summary>Something is wrong with the value of that key.</summary>
    public void Add(string key, string message) => Problems.Add(At(key), $"{What}: {message}");

    /// <summary>Something is wrong with the key itself.</summary>
    public void AddToKey(string key, string message) => Problems.Add(AtKey(key), $"{What}: {message}");

    /// <summary>The key is not there, or nothing stands behind it.</summary>
    public void Missing(string key, string kind) => Problems.Add(AtKey(key), $"{What}: '{key}' {(children.ContainsKey(key) ? "holds nothing" : "is missing")}; give it {kind}");

    /// <summary>Refuses every key that nobody has asked for.</summary>
    /// <param name="shape">What the published schema calls such a mapping; null: as <see cref="What"/> without the names in it.</param>
    /// <param name="isAllowed">Keys that are nobody's business.</param>
    public void RefuseUnknownKeys(string? shape = null, Func<string, bool>? isAllowed = null)
    {
        Problems.Know(shape ?? NamesInIt().Replace(What, ""), known);
        foreach (var name in Keys.Where(name => !known.Contains(name) && isAllowed?.Invoke(name) is not true))
        {
            AddToKey(name, $"'{name}' is not known here.{Suggestion.For(name, known)}");
        }
    }

    /// <summary>The value of a key: a text, keys and values, or (with several) a list of those; empty when the key is missing or holds nothing.</summary>
    public IReadOnlyList<YamlItem> Items(string key, Func<int, string>? called = null)
    {
        known.Add(key);
        if (!children.TryGetValue(key, out var child) || IsNothing(child.Value))
        {
            return [];
        }

        return child.Value is YamlSequenceNode list
            ? [.. list.Children.Select((item, index) => ItemOf(item, called?.Invoke(index + 1) ?? $"{What}, {key} {index + 1}"))]
            : [ItemOf(child.Value, called?.Invoke(1) ?? $"{What}, {key}")];
    }

    /// <summary>The value of a key when it is not a list; null when the key is missing, holds nothing, or holds a list (which is noted).</summary>
    public YamlItem? Item(string key, string? called = null)
    {
        known.Add(key);
        if (!children.TryGetValue(key, out var child) || IsNothing(child.Value))
        {
            return null;
        }

        if (child.Value is not YamlSequenceNode)
        {
            return ItemOf(child.Value, called ?? $"{What}, {key}");
        }

        Add(key, $"'{key}' must not be a list");
        return null;
    }

    public bool IsList(string key) => children.TryGetValue(key, out var child) && child.Value is YamlSequenceNode;

    public bool IsMap(string key) => children.TryGetValue(key, out var child) && child.Value is YamlMappingNode;

    private YamlItem ItemOf(YamlNode item, string called) => item switch
    {
        YamlMappingNode map => new YamlItem(item.Start, null, new YamlMap(map, called, Problems)),
        YamlScalarNode scalar => new YamlItem(item.Start, IsNothing(scalar) ? null : scalar.Value, null),
        _ => new YamlItem(item.Start, null, null),
    };

    private void Take(YamlNode key, YamlNode value)
    {
        if (key is not YamlScalarNode { Value: { } name })
        {
            Problems.Add(key.Start, $"{What}: a key must be a text. Put a text that begins with a brace or a bracket in quotes");
        }
        else if (!children.TryAdd(name, (key, value)))
        {
            Problems.Add(key.Start, $"{What}: '{name}' stands twice; keep one of them");
        }
    }

    /// <summary>What <c>&lt;&lt;: *anchor</c> brings; a key of the mapping's own wins.</summary>
    private void MergeDefaults()
    {
        if (!children.TryGetValue("<<", out var merge) || merge.Key is not YamlScalarNode { Style: ScalarStyle.Plain })
        {
            return;
        }

        children.Remove("<<");
        foreach (var source in merge.Value is YamlSequenceNode list ? list.Children : [merge.Value])
        {
            if (source is not YamlMappingNode map)
            {
                Problems.Add(source.Start, $"{What}: '<<' takes keys and values from an anchor, such as <<: *usual");
                continue;
            }

            foreach (var (key, value) in map.Children)
            {
                if (key is YamlScalarNode { Value: { } name })
                {
                    children.TryAdd(name, (key, value));
                }
            }
        }
    }

    private static bool IsNothing(YamlNode node) =>
        node is YamlScalarNode scalar && (string.IsNullOrEmpty(scalar.Value) || (scalar.Style == ScalarStyle.Plain && scalar.Value is "~" or "null" or "Null" or "NULL"));

    [GeneratedRegex(@"\s*('[^']*'|\d+)", RegexOptions.NonBacktracking)]
    private static partial Regex NamesInIt();
}

/// <summary>One value of the file. A list has neither <paramref name="Text"/> nor <paramref name="Map"/>, nor has nothing.</summary>
internal readonly record struct YamlItem(Mark At, string? Text, YamlMap? Map);
