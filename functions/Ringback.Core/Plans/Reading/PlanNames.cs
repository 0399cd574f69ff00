using Ringback.Core.Hours;

namespace Ringback.Core.Plans.Reading;

/// <summary>The names that steps and promises may use.</summary>
internal sealed record PlanNames(
    IReadOnlyList<Person> People,
    IReadOnlyDictionary<string, IReadOnlyList<PersonId>> Groups,
    IReadOnlyDictionary<string, OpeningHours> Hours)
{
    /// <summary>The persons of a group, a person, or a list of both; each once, in order.</summary>
    public IReadOnlyList<PersonId> Who(YamlMap map, string key)
    {
        var names = map.Texts(key);
        if (names.Count == 0)
        {
            map.Missing(key, "a group, a person, or a list of them");
        }

        return [.. names.SelectMany(name => Named(map, key, name)).Distinct()];
    }

    private IReadOnlyList<PersonId> Named(YamlMap map, string key, string name)
    {
        if (Groups.TryGetValue(name, out var members))
        {
            return members;
        }

        if (People.Any(person => person.Id.Value == name))
        {
            return [new PersonId(name)];
        }

        map.Add(key, $"'{name}' is neither a group nor a person.{Suggestion.For(name, Groups.Keys.Concat(People.Select(person => person.Id.Value)))}");
        return [];
    }
}
