using Ringback.Core.Hours;

namespace Ringback.Core.Plans.Reading;

/// <summary>The names that steps and promises may use.</summary>
internal sealed record PlanNames(
    string Language,
    IReadOnlyList<Person> People,
    IReadOnlyDictionary<string, IReadOnlyList<PersonId>> Groups,
    IReadOnlyDictionary<string, OpeningHours> Hours)
{
    /// <summary>A text in the business's first language.</summary>
    public LocalizedText Text(string text) => LocalizedText.Of(text, Language);

    /// <summary>The persons of a group, a person, or a list of both; each once, in order.</summary>
    public Who Who(YamlMap map, string key)
    {
        var names = map.Texts(key);
        if (names.Count == 0)
        {
            map.Missing(key, "a group, a person, or a list of them");
        }

        foreach (var name in names.Where(name => !Groups.ContainsKey(name) && People.All(person => person.Id.Value != name)))
        {
            map.Add(key, $"'{name}' is neither a group nor a person.{Suggestion.For(name, Groups.Keys.Concat(People.Select(person => person.Id.Value)))}");
        }

        return Plans.Who.Named(names);
    }
}
