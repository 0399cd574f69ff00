namespace Ringback.Core.Plans.Reading;

/// <summary>Reads whom a step or a promise means: a group, a person, a list of them, or <c>{ skill: .., language: .., location: .., rota: .. }</c>.</summary>
internal static class WhoReader
{
    private static readonly string[] NameKeys = ["who", "group", "person"];

    public static Who Who(this PlanNames names, YamlMap map, string key) => names.OptionalWho(map, key) ?? Missing(map, key);

    public static Who? OptionalWho(this PlanNames names, YamlMap map, string key) =>
        map.IsMap(key) ? Selector(map.OptionalMap(key, $"{map.What}, {key}")!, names)
        : map.Has(key) && NamesOf(map, key, names) is { Count: > 0 } found ? Plans.Who.Named(found)
        : null;

    private static Who Missing(YamlMap map, string key)
    {
        if (map.Items(key).Count == 0)
        {
            map.Missing(key, "a group, a person, a list of them, or a selector such as { skill: billing }");
        }

        return Plans.Who.Named([]);
    }

    private static Who Selector(YamlMap map, PlanNames names)
    {
        var named = NameKeys.SelectMany(key => NamesOf(map, key, names)).Distinct(StringComparer.Ordinal).ToList();
        var who = new Who(
            named,
            Skill(map, names),
            Language(map, names),
            map.OneOf("location", "location", names.Locations.Keys),
            map.OneOf("rota", "rota", names.Rotas.Keys),
            map.Flag("ignore-hours", otherwise: false));
        map.RefuseUnknownKeys("who");
        if (!map.Keys.Any(key => key != "ignore-hours"))
        {
            map.Problems.Add(map.Start, $"{map.What}: says nobody. Name a who (a group, a person or a list of them), a skill, a language, a location or a rota");
        }

        return who;
    }

    private static List<string> NamesOf(YamlMap map, string key, PlanNames names)
    {
        var found = new List<string>();
        foreach (var item in map.TextItems(key))
        {
            if (!names.Groups.ContainsKey(item.Text!) && !names.Persons.Contains(item.Text!, StringComparer.Ordinal))
            {
                var hint = names.Rotas.ContainsKey(item.Text!) ? $" There is a rota of that name: write {{ rota: {item.Text} }}." : Suggestion.For(item.Text!, names.Groups.Keys.Concat(names.Persons));
                map.Problems.Add(item.At, $"{map.What}: '{item.Text}' is neither a group nor a person.{hint}");
            }

            found.Add(item.Text!);
        }

        return found;
    }

    private static string? Skill(YamlMap map, PlanNames names)
    {
        if (map.OptionalText("skill") is not { } skill)
        {
            return null;
        }

        var known = names.People.SelectMany(person => person.Skills).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return known.Find(other => other.Equals(skill, StringComparison.OrdinalIgnoreCase))
            ?? map.Refuse<string?>("skill", $"nobody has the skill '{skill}'.{Suggestion.For(skill, known)}", null);
    }

    private static string? Language(YamlMap map, PlanNames names)
    {
        if (map.OptionalText("language") is not { } language || language == Plans.Who.CallersLanguage)
        {
            return map.OptionalText("language");
        }

        var known = names.Business.Languages.Concat(names.People.SelectMany(person => person.Languages)).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return known.Find(other => other.Equals(language, StringComparison.OrdinalIgnoreCase)) ?? known.Find(other => Languages.AreKin(other, language))
            ?? map.Refuse<string?>("language", $"nobody speaks '{language}'.{Suggestion.For(language, known.Append(Plans.Who.CallersLanguage))}", null);
    }
}
