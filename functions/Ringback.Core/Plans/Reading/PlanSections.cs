using NodaTime;

namespace Ringback.Core.Plans.Reading;

/// <summary>Reads the plan section by section, then checks that names lead somewhere.</summary>
internal static class PlanSections
{
    public static Plan Read(YamlMap root)
    {
        var business = ReadBusiness(root);
        var people = ReadPeople(root);
        var groups = ReadGroups(root, people);
        var hours = HoursSection.Read(root);
        var names = new PlanNames(business.Language, people, groups, hours);
        var steps = StepsSection.Read(root, names);
        var plan = new Plan(business, ReadNumbers(root), people, groups, hours, ReadCallers(root), steps, PromisesSection.Read(root, names));
        root.RefuseUnknownKeys();
        PlanLinks.Check(root, plan);
        return plan;
    }

    private static Business ReadBusiness(YamlMap root)
    {
        if (root.Map("business", "business") is not { } map)
        {
            return new Business("", "UTC", []);
        }

        var zone = map.Text("timezone");
        if (zone.Length > 0 && DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is null)
        {
            map.Add("timezone", $"'{zone}' is not a time zone. Use an IANA name, such as America/Chicago.{Suggestion.For(zone, DateTimeZoneProviders.Tzdb.Ids)}");
        }

        var languages = map.Texts("languages");
        var business = new Business(map.Text("name"), zone, languages.Count > 0 ? languages : ["en-US"]);
        map.RefuseUnknownKeys();
        return business;
    }

    private static IReadOnlyList<BusinessNumber> ReadNumbers(YamlMap root)
    {
        var numbers = new List<BusinessNumber>();
        foreach (var map in root.Maps("numbers", index => $"number {index}"))
        {
            var textsFrom = map.Has("texts-from") ? map.Phone("texts-from") : null;
            if (map.Phone("number") is { } number)
            {
                numbers.Add(new BusinessNumber(number, map.OptionalText("label"), map.Step("start"), map.Number("legs", BusinessNumber.DefaultLegs, 1, 100), textsFrom));
            }

            map.RefuseUnknownKeys();
        }

        if (numbers.Count == 0)
        {
            root.Missing("numbers", "a list with the number that your customers call");
        }

        return numbers;
    }

    private static IReadOnlyList<Person> ReadPeople(YamlMap root)
    {
        var people = new List<Person>();
        foreach (var map in root.Maps("people", index => $"person {index}"))
        {
            var id = map.Text("id");
            var person = new Person(
                new PersonId(id),
                map.OptionalText("name") ?? id,
                map.Phone("phone") ?? default,
                map.Phones("also"),
                map.OptionalText("email"),
                map.Choice("role", Role.Agent, Roles),
                map.Texts("skills"),
                map.Texts("languages"),
                map.OptionalText("hours"));
            if (people.Exists(other => other.Id == person.Id))
            {
                map.Add("id", $"'{id}' stands twice; give each person an id of their own");
            }

            people.Add(person);
            map.RefuseUnknownKeys();
        }

        return people;
    }

    private static readonly IReadOnlyDictionary<string, Role> Roles = new Dictionary<string, Role>(StringComparer.Ordinal)
    {
        ["agent"] = Role.Agent,
        ["supervisor"] = Role.Supervisor,
        ["admin"] = Role.Admin,
    };

    private static IReadOnlyDictionary<string, IReadOnlyList<PersonId>> ReadGroups(YamlMap root, IReadOnlyList<Person> people)
    {
        var groups = new Dictionary<string, IReadOnlyList<PersonId>>(StringComparer.Ordinal);
        if (root.OptionalMap("groups") is not { } map)
        {
            return groups;
        }

        foreach (var name in map.Keys.ToList())
        {
            var members = map.Texts(name);
            foreach (var member in members.Where(member => people.All(person => person.Id.Value != member)))
            {
                map.Add(name, $"'{name}' has the member '{member}', who is not one of the people.{Suggestion.For(member, people.Select(person => person.Id.Value))}");
            }

            groups[name] = [.. members.Distinct(StringComparer.Ordinal).Select(member => new PersonId(member))];
        }

        return groups;
    }

    private static Callers ReadCallers(YamlMap root)
    {
        if (root.OptionalMap("callers") is not { } map)
        {
            return Callers.None;
        }

        var blocked = map.Phones("blocked").ToHashSet();
        var tags = new Dictionary<string, IReadOnlySet<PhoneNumber>>(StringComparer.Ordinal);
        if (map.OptionalMap("tags") is { } tagged)
        {
            foreach (var tag in tagged.Keys.ToList())
            {
                tags[tag] = tagged.Phones(tag).ToHashSet();
            }
        }

        map.RefuseUnknownKeys();
        return new Callers(blocked, tags);
    }
}
