using Ringback.Core.Hours;

namespace Ringback.Core.Plans.Reading;

/// <summary>Reads <c>people</c>: who answers, on which phones, when.</summary>
internal static class PeopleSection
{
    private static readonly IReadOnlyDictionary<string, Role> Roles = new Dictionary<string, Role>(StringComparer.Ordinal)
    {
        ["agent"] = Role.Agent,
        ["supervisor"] = Role.Supervisor,
        ["admin"] = Role.Admin,
    };

    private static readonly IReadOnlyDictionary<string, AlertWay> Ways = new Dictionary<string, AlertWay>(StringComparer.Ordinal)
    {
        ["text"] = AlertWay.Text,
        ["email"] = AlertWay.Email,
    };

    /// <param name="hours">Those that people may name.</param>
    /// <param name="ownHours">Takes those that are written in place.</param>
    public static IReadOnlyList<Person> Read(
        YamlMap root,
        IReadOnlyDictionary<string, OpeningHours> hours,
        IDictionary<string, OpeningHours> ownHours,
        IReadOnlyDictionary<string, Location> locations,
        IReadOnlyList<BusinessNumber> numbers)
    {
        var people = new List<Person>();
        var phones = numbers.ToDictionaryOfFirst(number => number.Number, _ => "one of the business's numbers");
        foreach (var map in root.Maps("people", index => $"person {index}"))
        {
            var id = map.Text("id");
            if (id.Length > 0)
            {
                Names.Check(map, "person", id, map.At("id"));
            }

            if (people.Exists(other => other.Id.Value == id))
            {
                map.Add("id", $"'{id}' stands twice; give each person an id of their own");
            }

            var person = ReadOne(map, id, HoursOf(map, id, hours, ownHours), locations);
            people.Add(person);
            Claim(map, "phone", map.Has("phone") && person.Phone != default ? [person.Phone] : [], id, phones);
            Claim(map, "also", person.Also, id, phones);
            map.RefuseUnknownKeys();
        }

        return people;
    }

    private static Person ReadOne(YamlMap map, string id, string? hours, IReadOnlyDictionary<string, Location> locations) =>
        new(
            new PersonId(id),
            map.OptionalText("name") ?? id,
            map.Phone("phone") ?? default,
            map.Phones("also"),
            Email(map),
            map.Choice("role", Role.Agent, Roles),
            [.. map.Texts("skills").Distinct(StringComparer.OrdinalIgnoreCase)],
            BusinessSection.LanguagesOf(map, otherwise: null),
            hours)
        {
            Location = map.OneOf("location", "location", locations.Keys),
            Away = Absences.Read(map, "away"),
            Alerts = Alerts(map),
            Quiet = map.Has("quiet") ? IntervalsReader.Read(map, "quiet") : [],
        };

    private static IReadOnlyList<AlertWay> Alerts(YamlMap map)
    {
        IReadOnlyList<AlertWay> both = [AlertWay.Text, AlertWay.Email];
        if (!map.Has("alerts"))
        {
            return both;
        }

        var written = map.Texts("alerts");
        var ways = written.Where(Ways.ContainsKey).Select(word => Ways[word]).Distinct().ToList();
        return ways.Count == 0 || written.Any(word => !Ways.ContainsKey(word))
            ? map.Refuse("alerts", "'alerts' says how to reach the person: text, email, or [text, email]", both)
            : ways.Contains(AlertWay.Email) && !map.Has("email") && ways.Count == 1 ? map.Refuse("alerts", "alerts go by email, and the person has none: add 'email'", both)
            : ways;
    }

    private static string? Email(YamlMap map)
    {
        var email = map.OptionalText("email");
        return email is null || (email.Split('@') is [{ Length: > 0 }, { Length: > 2 } domain] && domain.Contains('.', StringComparison.Ordinal) && !email.Any(char.IsWhiteSpace))
            ? email
            : map.Refuse<string?>("email", $"'{email}' is not an email address. Write it such as dana@acme.example", null);
    }

    private static string? HoursOf(YamlMap map, string id, IReadOnlyDictionary<string, OpeningHours> hours, IDictionary<string, OpeningHours> ownHours)
    {
        if (!map.IsMap("hours"))
        {
            return map.OneOf("hours", "hours", hours.Keys);
        }

        var name = Person.NameOfOwnHours(new PersonId(id));
        ownHours[name] = HoursSection.ReadOne(map.OptionalMap("hours", $"hours of '{id}'")!, name);
        return name;
    }

    private static void Claim(YamlMap map, string key, IReadOnlyList<PhoneNumber> own, string id, Dictionary<PhoneNumber, string> phones)
    {
        foreach (var phone in own)
        {
            if (!phones.TryAdd(phone, $"the phone of '{id}'"))
            {
                map.Add(key, $"{phone} is {phones[phone]} already; give each person a phone of their own, or its calls and texts can't be told apart");
            }
        }
    }

    private static Dictionary<TKey, TValue> ToDictionaryOfFirst<T, TKey, TValue>(this IEnumerable<T> items, Func<T, TKey> key, Func<T, TValue> value)
        where TKey : notnull => items.GroupBy(key).ToDictionary(group => group.Key, group => value(group.First()));
}
