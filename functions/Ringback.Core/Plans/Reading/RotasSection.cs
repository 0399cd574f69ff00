using NodaTime;
using NodaTime.Text;

namespace Ringback.Core.Plans.Reading;

/// <summary>Reads <c>rotas</c>: people who are on duty in turn, such as <c>{ people: [lee, sam], from: "2026-01-05T08:00", every: 1w }</c>.</summary>
internal static class RotasSection
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private static readonly TimeSpan Most = TimeSpan.FromDays(366);

    public static IReadOnlyDictionary<string, Rota> Read(YamlMap root, IReadOnlyList<Person> people, IReadOnlyDictionary<string, IReadOnlyList<PersonId>> groups)
    {
        var rotas = new Dictionary<string, Rota>(StringComparer.Ordinal);
        if (root.OptionalMap("rotas") is not { } section)
        {
            return rotas;
        }

        var persons = people.Select(person => person.Id.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var name in section.Keys.ToList())
        {
            Names.CheckKey(section, "rota", name);
            if (section.Map(name, $"rota '{name}'") is { } map)
            {
                rotas[name] = new Rota(name, Members(map, persons, groups), From(map), DaysOf(map), Dates(map, persons));
                map.RefuseUnknownKeys();
            }
        }

        return rotas;
    }

    private static IReadOnlyList<PersonId> Members(YamlMap map, HashSet<string> persons, IReadOnlyDictionary<string, IReadOnlyList<PersonId>> groups)
    {
        var members = new List<PersonId>();
        foreach (var item in map.TextItems("people"))
        {
            if (groups.TryGetValue(item.Text!, out var group))
            {
                members.AddRange(group);
            }
            else if (persons.Contains(item.Text!))
            {
                members.Add(new PersonId(item.Text!));
            }
            else
            {
                map.Problems.Add(item.At, $"{map.What}: '{item.Text}' is neither a group nor a person.{Suggestion.For(item.Text!, persons.Concat(groups.Keys))}");
            }
        }

        if (members.Count == 0)
        {
            map.Missing("people", "a list of those who take turns");
        }

        return members;
    }

    private static LocalDateTime From(YamlMap map)
    {
        var text = map.Text("from");
        if (!Absences.TryMoment(text, out var moment, out _) && text.Length > 0)
        {
            map.Add("from", $"'{text}' is not a date and time. Write when the first turn began, such as \"2026-01-05T08:00\"");
        }

        return moment;
    }

    private static int DaysOf(YamlMap map)
    {
        var every = map.Duration("every", TimeSpan.FromDays(7), Day, Most);
        return every.Ticks % Day.Ticks == 0 ? (int)every.TotalDays : map.Refuse("every", "a turn lasts whole days, such as 1d or 1w; turns change at the time of day of 'from'", 7);
    }

    private static IReadOnlyDictionary<LocalDate, PersonId> Dates(YamlMap map, HashSet<string> persons)
    {
        var dates = new Dictionary<LocalDate, PersonId>();
        if (map.OptionalMap("dates", $"{map.What}, dates") is not { } section)
        {
            return dates;
        }

        foreach (var key in section.Keys.ToList())
        {
            var person = section.OneOf(key, "person", persons);
            var ends = key.Split(["..", " to "], StringSplitOptions.TrimEntries);
            if (ends.Length > 2 || SpecialDatesReader.OnceOf(ends[0]) is not { } first || SpecialDatesReader.OnceOf(ends[^1]) is not { } last)
            {
                section.AddToKey(key, $"'{key}' is not a date. Write it as 2026-12-24 or 2026-12-24..2026-12-26");
            }
            else if (last < first || Period.DaysBetween(first, last) > Most.TotalDays)
            {
                section.AddToKey(key, last < first ? $"'{key}' ends before it begins; write the earlier date first" : $"'{key}' is longer than a year; change the turns instead");
            }
            else if (person is not null)
            {
                Take(section, key, first, last, new PersonId(person), dates);
            }
        }

        return dates;
    }

    private static void Take(YamlMap section, string key, LocalDate first, LocalDate last, PersonId person, Dictionary<LocalDate, PersonId> dates)
    {
        for (var date = first; date <= last; date = date.PlusDays(1))
        {
            if (!dates.TryAdd(date, person) && dates[date] != person)
            {
                section.AddToKey(key, $"both '{dates[date]}' and '{person}' are on duty on {LocalDatePattern.Iso.Format(date)}; keep one of them");
                return;
            }
        }
    }
}
