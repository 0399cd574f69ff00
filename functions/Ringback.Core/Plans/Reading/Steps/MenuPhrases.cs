using Ringback.Core.Plans.Steps;

namespace Ringback.Core.Plans.Reading.Steps;

/// <summary>Reads what callers may say instead of pressing a key: <c>say: [a new job, new job]</c>, or a list for each language.</summary>
internal static class MenuPhrases
{
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> None { get; } = new Dictionary<string, IReadOnlyList<string>>(StringComparer.OrdinalIgnoreCase);

    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Read(YamlMap choice, PlanNames names)
    {
        if (!choice.IsMap("say"))
        {
            var phrases = choice.Texts("say");
            return phrases.Count == 0 ? None : new Dictionary<string, IReadOnlyList<string>>(StringComparer.OrdinalIgnoreCase) { [names.Business.Language] = phrases };
        }

        var byLanguage = new Dictionary<string, IReadOnlyList<string>>(StringComparer.OrdinalIgnoreCase);
        var section = choice.OptionalMap("say", $"{choice.What}, say")!;
        foreach (var key in section.Keys.ToList())
        {
            var phrases = section.Texts(key);
            if (names.LanguageNamed(section, key) is { } language && !byLanguage.TryAdd(language, phrases))
            {
                section.AddToKey(key, $"there are two lists in {language}; keep one of them");
            }
        }

        return byLanguage;
    }

    /// <summary>A phrase that means two choices means none.</summary>
    public static void RefuseTwins(YamlMap section, IReadOnlyList<MenuChoice> choices)
    {
        var said = new Dictionary<(string Language, string Phrase), string>();
        foreach (var choice in choices)
        {
            foreach (var (language, phrase) in choice.Phrases.SelectMany(pair => pair.Value.Select(phrase => (pair.Key, Phrase: phrase.Trim().ToLowerInvariant()))).Distinct())
            {
                if (!said.TryAdd((language, phrase), choice.Key))
                {
                    section.Add(choice.Key, $"'{phrase}' means both choice {said[(language, phrase)]} and choice {choice.Key}; keep it at one of them");
                }
            }
        }
    }
}
