namespace Ringback.Core.Plans.Reading;

/// <summary>Reads <c>groups</c>: names for several people, and for other groups.</summary>
internal sealed class GroupsSection
{
    /// <summary>Nobody has more, and a file made to hurt would have as many as the stack has room for.</summary>
    private const int Deepest = 8;

    private readonly YamlMap map;
    private readonly HashSet<string> persons;
    private readonly Dictionary<string, IReadOnlyList<PersonId>> groups = new(StringComparer.Ordinal);

    /// <summary>The groups that are being read, outermost first.</summary>
    private readonly List<string> open = [];

    private GroupsSection(YamlMap map, HashSet<string> persons)
    {
        this.map = map;
        this.persons = persons;
    }

    /// <summary>The people of each group, each person once.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<PersonId>> Read(YamlMap root, IReadOnlyList<Person> people)
    {
        if (root.OptionalMap("groups") is not { } map)
        {
            return new Dictionary<string, IReadOnlyList<PersonId>>(StringComparer.Ordinal);
        }

        var section = new GroupsSection(map, people.Select(person => person.Id.Value).ToHashSet(StringComparer.Ordinal));
        return map.Keys.ToList().ToDictionary(name => name, section.MembersOf, StringComparer.Ordinal);
    }

    private IReadOnlyList<PersonId> MembersOf(string name)
    {
        if (groups.TryGetValue(name, out var known))
        {
            return known;
        }

        Names.CheckKey(map, "group", name);
        if (persons.Contains(name))
        {
            map.AddToKey(name, $"'{name}' is one of the people; give the group another name");
        }

        open.Add(name);
        groups[name] = [.. map.TextItems(name).SelectMany(member => Member(name, member)).Distinct()];
        open.Remove(name);
        return groups[name];
    }

    private IReadOnlyList<PersonId> Member(string group, YamlItem item)
    {
        var member = item.Text!;
        if (persons.Contains(member))
        {
            return [new PersonId(member)];
        }

        if (map.Has(member) && !open.Contains(member) && open.Count < Deepest)
        {
            return MembersOf(member);
        }

        map.Problems.Add(item.At, $"groups: '{group}' has the member '{member}', " + (
            open.Contains(member) ? "and so is a part of itself: take it out"
            : map.Has(member) ? $"and groups lie more than {Deepest} deep in each other: name the people"
            : $"who is neither one of the people nor a group.{Suggestion.For(member, persons.Concat(map.Keys.Where(other => other != group)))}"));
        return [];
    }
}
