using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Ringback.Core.Plans.Reading;

/// <summary>A mapping of the plan's file, read key by key. Whatever is wrong is noted with its place, and reading goes on.</summary>
/// <param name="what">How errors name this mapping, such as <c>step 'menu'</c>.</param>
internal sealed class YamlMap(YamlMappingNode node, string what, PlanProblems problems)
{
    private readonly Dictionary<string, YamlNode> children = node.Children
        .Where(pair => pair.Key is YamlScalarNode)
        .ToDictionary(pair => ((YamlScalarNode)pair.Key).Value ?? "", pair => pair.Value, StringComparer.Ordinal);

    private readonly HashSet<string> known = new(StringComparer.Ordinal);

    public string What => what;

    public PlanProblems Problems => problems;

    public Mark Start => node.Start;

    public int Line => Math.Max(1, (int)node.Start.Line);

    public IEnumerable<string> Keys => children.Keys;

    public bool Has(string key)
    {
        known.Add(key);
        return children.ContainsKey(key);
    }

    public void Add(string key, string message) => problems.Add(children.TryGetValue(key, out var child) ? child.Start : node.Start, $"{what}: {message}");

    /// <summary>Refuses every key that nobody has asked for.</summary>
    public void RefuseUnknownKeys()
    {
        foreach (var (key, _) in node.Children)
        {
            var name = (key as YamlScalarNode)?.Value ?? "";
            if (!known.Contains(name))
            {
                problems.Add(key.Start, $"{what}: '{name}' is not known here.{Suggestion.For(name, known)}");
            }
        }
    }

    public string? OptionalText(string key)
    {
        known.Add(key);
        if (!children.TryGetValue(key, out var child))
        {
            return null;
        }

        if (child is not YamlScalarNode scalar)
        {
            Add(key, $"'{key}' must be a text");
            return null;
        }

        return string.IsNullOrEmpty(scalar.Value) || (scalar.Style == ScalarStyle.Plain && scalar.Value is "~" or "null") ? null : scalar.Value;
    }

    public string Text(string key)
    {
        if (OptionalText(key) is { } text)
        {
            return text;
        }

        Missing(key, "a text");
        return "";
    }

    public StepName Step(string key) => new(Text(key));

    public StepName Step(string key, StepName otherwise) => OptionalText(key) is { } name ? new StepName(name) : otherwise;

    public bool Flag(string key, bool otherwise) => OptionalText(key) switch
    {
        null => otherwise,
        "true" or "yes" => true,
        "false" or "no" => false,
        var other => Refuse(key, $"'{key}' is '{other}': write true or false", otherwise),
    };

    public int Number(string key, int otherwise, int least, int most) =>
        OptionalText(key) is not { } text ? otherwise
        : int.TryParse(text, out var number) && number >= least && number <= most ? number
        : Refuse(key, $"'{key}' is '{text}': write a number from {least} to {most}", otherwise);

    public TimeSpan Duration(string key, TimeSpan otherwise, TimeSpan least, TimeSpan most) =>
        OptionalText(key) is not { } text ? otherwise
        : !Durations.TryRead(text, out var span) ? Refuse(key, $"'{key}' is '{text}': write a time such as 45s, 30m or 2h", otherwise)
        : span < least || span > most ? Refuse(key, $"'{key}' is {text}: it must be from {Durations.Write(least)} to {Durations.Write(most)}", otherwise)
        : span;

    public T Choice<T>(string key, T otherwise, IReadOnlyDictionary<string, T> choices) =>
        OptionalText(key) is not { } text ? otherwise
        : choices.TryGetValue(text, out var value) ? value
        : Refuse(key, $"'{key}' is '{text}', which is not known.{Suggestion.For(text, choices.Keys)}", otherwise);

    public PhoneNumber? Phone(string key)
    {
        var text = Text(key);
        return text.Length == 0 ? null : ToPhone(text, children[key].Start);
    }

    public IReadOnlyList<PhoneNumber> Phones(string key) =>
        [.. Items(key).Select(item => ToPhone((item as YamlScalarNode)?.Value ?? "", item.Start)).OfType<PhoneNumber>()];

    /// <summary>A list of texts, or one text; empty when the key is missing.</summary>
    public IReadOnlyList<string> Texts(string key)
    {
        var texts = new List<string>();
        foreach (var item in Items(key))
        {
            if (item is YamlScalarNode { Value: { Length: > 0 } value })
            {
                texts.Add(value);
            }
            else
            {
                problems.Add(item.Start, $"{what}: '{key}' must hold texts");
            }
        }

        return texts;
    }

    public YamlMap? OptionalMap(string key, string? called = null)
    {
        known.Add(key);
        if (!children.TryGetValue(key, out var child))
        {
            return null;
        }

        if (child is YamlMappingNode map)
        {
            return new YamlMap(map, called ?? key, problems);
        }

        Add(key, $"'{key}' must hold keys and values");
        return null;
    }

    public YamlMap? Map(string key, string? called = null)
    {
        if (!Has(key))
        {
            Missing(key, "keys and values");
        }

        return OptionalMap(key, called);
    }

    /// <summary>The mappings of a list.</summary>
    public IEnumerable<YamlMap> Maps(string key, Func<int, string> called)
    {
        foreach (var (index, item) in Items(key).Index())
        {
            if (item is YamlMappingNode map)
            {
                yield return new YamlMap(map, called(index + 1), problems);
            }
            else
            {
                problems.Add(item.Start, $"{called(index + 1)}: must hold keys and values");
            }
        }
    }

    public void Missing(string key, string kind) => problems.Add(node.Start, $"{what}: '{key}' is missing; give it {kind}");

    private IEnumerable<YamlNode> Items(string key)
    {
        known.Add(key);
        return !children.TryGetValue(key, out var child) ? []
            : child is YamlSequenceNode list ? list.Children
            : [child];
    }

    private PhoneNumber? ToPhone(string text, Mark at)
    {
        if (text.StartsWith('+') && PhoneNumber.TryParse(text, out var number))
        {
            return number;
        }

        problems.Add(at, $"{what}: '{text}' is not a phone number. Write it in quotes with country code, such as \"+13125550100\"");
        return null;
    }

    private T Refuse<T>(string key, string message, T otherwise)
    {
        Add(key, message);
        return otherwise;
    }
}
