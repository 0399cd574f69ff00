namespace Ringback.Core.Plans.Reading;

/// <summary>Reads <c>groups</c>: names for several people.</summary>
internal static class GroupsSection
{
    public static IReadOnlyDictionary<string, IReadOnlyList<PersonId>> Read(YamlMap root, IReadOnlyList<Person> people)
    {
        var groups = new Dictionary<string, IReadOnlyList<PersonId>>(StringComparer.Ordinal);
        if (root.OptionalMap("groups") is not { } map)
        {
            return groups;
        }

        var persons = people.Select(person => person.Id.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var name in map.Keys.ToList())
        {
            Names.CheckKey(map, "group", name);
            if (persons.Contains(name))
            {
                map.AddToKey(name, $"'{name}' is one of the people; give the group another name");
            }

            var members = map.TextItems(name);
            foreach (var member in members.Where(member => !persons.Contains(member.Text!)))
            {
                map.Problems.Add(member.At, $"groups: '{name}' has the member '{member.Text}', who is not one of the people.{Suggestion.For(member.Text!, persons)}");
            }

            groups[name] = [.. members.Select(member => member.Text!).Distinct(StringComparer.Ordinal).Select(member => new PersonId(member))];
        }

        return groups;
    }
}
