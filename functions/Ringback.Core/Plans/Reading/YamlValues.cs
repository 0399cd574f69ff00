using YamlDotNet.Core;

namespace Ringback.Core.Plans.Reading;

/// <summary>The kinds of values that a plan's keys hold.</summary>
internal static class YamlValues
{
    public static string? OptionalText(this YamlMap map, string key)
    {
        if (map.Item(key) is not { } item)
        {
            return null;
        }

        if (item.Text is null)
        {
            map.Add(key, $"'{key}' must be a text; put one that begins with a brace in quotes");
        }

        return item.Text;
    }

    public static string Text(this YamlMap map, string key, string kind = "a text")
    {
        if (map.IsMap(key) || map.IsList(key))
        {
            return map.OptionalText(key) ?? "";
        }

        if (map.OptionalText(key) is { } text)
        {
            return text;
        }

        map.Missing(key, kind);
        return "";
    }

    /// <summary>The name of a step. Whether there is such a step is looked at when all steps are read.</summary>
    public static StepName Step(this YamlMap map, string key)
    {
        var name = new StepName(map.Text(key, "the name of a step"));
        if (name.Value.Length > 0)
        {
            map.Problems.NameStep(map.At(key), map.What, key, name);
        }

        return name;
    }

    public static StepName Step(this YamlMap map, string key, StepName otherwise) => map.OptionalStep(key) ?? otherwise;

    public static StepName? OptionalStep(this YamlMap map, string key) => map.Item(key) is null ? null : map.Step(key);

    public static bool Flag(this YamlMap map, string key, bool otherwise) => map.OptionalText(key)?.ToLowerInvariant() switch
    {
        null => otherwise,
        "true" or "yes" or "on" => true,
        "false" or "no" or "off" => false,
        var other => map.Refuse(key, $"'{key}' is '{other}': write true or false", otherwise),
    };

    public static int Number(this YamlMap map, string key, int otherwise, int least, int most) => map.OptionalNumber(key, least, most) ?? otherwise;

    public static int? OptionalNumber(this YamlMap map, string key, int least, int most) =>
        map.OptionalText(key) is not { } text ? null
        : int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number
        : map.Refuse<int?>(key, $"'{key}' is '{text}': write a number from {least} to {most}", null);

    public static TimeSpan Duration(this YamlMap map, string key, TimeSpan otherwise, TimeSpan least, TimeSpan most) =>
        map.OptionalDuration(key, least, most) ?? otherwise;

    public static TimeSpan? OptionalDuration(this YamlMap map, string key, TimeSpan least, TimeSpan most) =>
        map.OptionalText(key) is not { } text ? null
        : !Durations.TryRead(text, out var span) ? map.Refuse<TimeSpan?>(key, $"'{key}' is '{text}': write a time such as 45s, 30m or 2h", null)
        : span < least || span > most ? map.Refuse<TimeSpan?>(key, $"'{key}' is {text}: it must be from {Durations.Write(least)} to {Durations.Write(most)}", null)
        : span;

    public static T Choice<T>(this YamlMap map, string key, T otherwise, IReadOnlyDictionary<string, T> choices) =>
        map.OptionalText(key) is not { } text ? otherwise
        : choices.TryGetValue(text, out var value) ? value
        : map.Refuse(key, $"'{key}' is '{text}', which is not known.{Suggestion.For(text, choices.Keys)}", otherwise);

    /// <summary>One of the names that there are; null when the key is missing or names nothing that there is (which is noted).</summary>
    /// <param name="kind">What such a name stands for, such as <c>location</c>.</param>
    public static string? OneOf(this YamlMap map, string key, string kind, IEnumerable<string> known) =>
        map.OptionalText(key) is not { } text ? null
        : known.Contains(text, StringComparer.Ordinal) ? text
        : map.Refuse<string?>(key, $"there {(kind.EndsWith('s') ? "are" : "is")} no {kind} '{text}'.{Suggestion.For(text, known)}", null);

    public static PhoneNumber? Phone(this YamlMap map, string key)
    {
        var text = map.Text(key);
        return text.Length == 0 ? null : map.ToPhone(text, map.At(key));
    }

    /// <summary>Each number once.</summary>
    public static IReadOnlyList<PhoneNumber> Phones(this YamlMap map, string key) =>
        [.. map.Items(key).Select(item => map.ToPhone(item.Text ?? "", item.At)).OfType<PhoneNumber>().Distinct()];

    /// <summary>A list of texts, or one text; empty when the key is missing.</summary>
    public static IReadOnlyList<string> Texts(this YamlMap map, string key) => [.. map.TextItems(key).Select(item => item.Text!)];

    /// <summary>As <see cref="Texts"/>, each with its place.</summary>
    public static IReadOnlyList<YamlItem> TextItems(this YamlMap map, string key)
    {
        var items = map.Items(key);
        foreach (var item in items.Where(item => item.Text is null))
        {
            map.Problems.Add(item.At, $"{map.What}: '{key}' must hold texts");
        }

        return [.. items.Where(item => item.Text is not null)];
    }

    public static YamlMap? OptionalMap(this YamlMap map, string key, string? called = null)
    {
        if (map.Has(key) && (map.IsList(key) || map.Item(key, called ?? key) is { Map: null }))
        {
            map.Add(key, $"'{key}' must hold keys and values");
            return null;
        }

        return map.Item(key, called ?? key)?.Map;
    }

    public static YamlMap? Map(this YamlMap map, string key, string? called = null)
    {
        if (map.OptionalMap(key, called) is { } found)
        {
            return found;
        }

        if (!map.IsList(key) && map.Item(key) is null)
        {
            map.Missing(key, "keys and values");
        }

        return null;
    }

    /// <summary>The mappings of a list.</summary>
    public static IEnumerable<YamlMap> Maps(this YamlMap map, string key, Func<int, string> called)
    {
        foreach (var (index, item) in map.Items(key, called).Index())
        {
            if (item.Map is { } found)
            {
                yield return found;
            }
            else
            {
                map.Problems.Add(item.At, $"{called(index + 1)}: must hold keys and values");
            }
        }
    }

    public static T Refuse<T>(this YamlMap map, string key, string message, T otherwise)
    {
        map.Add(key, message);
        return otherwise;
    }

    private static PhoneNumber? ToPhone(this YamlMap map, string text, Mark at)
    {
        var region = map.Problems.Region;
        if (RegionalNumbers.TryParse(text, region, out var number))
        {
            return number;
        }

        map.Problems.Add(at, $"{map.What}: '{text}' is not a phone number{RegionalNumbers.WhyNot(text, region)}. Write it in quotes with country code, such as \"{RegionalNumbers.Example(region)}\"");
        return null;
    }
}
