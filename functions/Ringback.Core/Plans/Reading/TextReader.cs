namespace Ringback.Core.Plans.Reading;

/// <summary>Reads texts: one for everybody, or one for each language, such as <c>{ en-US: "Hello", es-US: "Hola" }</c>.</summary>
internal static class TextReader
{
    /// <summary>A text that is said on the phone.</summary>
    public static LocalizedText Said(this PlanNames names, YamlMap map, string key) => names.OptionalSaid(map, key) ?? Missing(names, map, key);

    public static LocalizedText? OptionalSaid(this PlanNames names, YamlMap map, string key) => Read(names, map, key, Placeholders.Said);

    /// <summary>A text that is sent.</summary>
    public static LocalizedText Written(this PlanNames names, YamlMap map, string key) => names.OptionalWritten(map, key) ?? Missing(names, map, key);

    public static LocalizedText? OptionalWritten(this PlanNames names, YamlMap map, string key) => Read(names, map, key, Placeholders.Written);

    /// <summary>The business's language that a key means: <c>es</c> for <c>es-US</c>, too. null: it means none of them, which is noted.</summary>
    public static string? LanguageNamed(this PlanNames names, YamlMap map, string key)
    {
        var known = names.Business.Languages;
        var language = known.FirstOrDefault(language => language.Equals(key, StringComparison.OrdinalIgnoreCase)) ?? known.FirstOrDefault(language => Languages.AreKin(language, key));
        if (language is null)
        {
            map.AddToKey(key, $"'{key}' is not one of the business's languages.{Suggestion.For(key, known)}");
        }

        return language;
    }

    private static LocalizedText Missing(PlanNames names, YamlMap map, string key)
    {
        if (map.Items(key).Count == 0)
        {
            map.Missing(key, "a text, or a text for each language");
        }

        return LocalizedText.Of("", names.Business.Language);
    }

    private static LocalizedText? Read(PlanNames names, YamlMap map, string key, IReadOnlyList<string> placeholders)
    {
        var texts = map.IsMap(key) ? map.OptionalMap(key, $"{map.What}, {key}") : null;
        if (texts is not null)
        {
            return ByLanguage(names, texts, placeholders);
        }

        var text = map.OptionalText(key);
        Check(map, key, text, placeholders);
        return text is null ? null : LocalizedText.Of(text, names.Business.Language);
    }

    private static void Check(YamlMap map, string key, string? text, IReadOnlyList<string> placeholders)
    {
        Placeholders.Check(map, key, text, placeholders);
        if (text?.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t')) is true)
        {
            map.Add(key, "a sign in the text can neither be said nor sent (a control character, perhaps from a backslash): take it out, or write \\\\ for a backslash");
        }
    }

    private static LocalizedText? ByLanguage(PlanNames names, YamlMap texts, IReadOnlyList<string> placeholders)
    {
        var keys = texts.Keys.ToList();
        if (keys.Exists(Placeholders.Written.Contains))
        {
            texts.Problems.Add(texts.Start, $"{texts.What}: a text that begins with a brace must stand in quotes, or YAML takes it for keys and values");
            return null;
        }

        var byLanguage = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var key in keys)
        {
            var text = texts.Text(key);
            Check(texts, key, text, placeholders);
            if (names.LanguageNamed(texts, key) is { } language && !byLanguage.TryAdd(language, text))
            {
                texts.AddToKey(key, $"there are two texts in {language}; keep one of them");
            }
        }

        if (byLanguage.ContainsKey(names.Business.Language))
        {
            return new LocalizedText(byLanguage, names.Business.Language);
        }

        texts.Problems.Add(texts.Start, $"{texts.What}: the text in {names.Business.Language} is missing, the business's first language: callers of whom nothing else is known hear it");
        return null;
    }
}
