using NodaTime;
using NodaTime.Text;
using Ringback.Core.Hours;

namespace Ringback.Core.Plans.Reading;

/// <summary>Reads <c>hours</c>: weekly intervals such as <c>mon-fri: ["08:00-12:00", "13:00-17:00"]</c>, and dates that differ.</summary>
internal static class HoursSection
{
    private static readonly LocalTimePattern TimeOfDay = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    private static readonly string[] Days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

    public static IReadOnlyDictionary<string, OpeningHours> Read(YamlMap root)
    {
        var all = new Dictionary<string, OpeningHours>(StringComparer.Ordinal);
        if (root.OptionalMap("hours") is not { } section)
        {
            return all;
        }

        foreach (var name in section.Keys.ToList())
        {
            if (section.OptionalMap(name, $"hours '{name}'") is { } map)
            {
                all[name] = ReadOne(map, name);
            }
        }

        return all;
    }

    /// <summary>One set of hours, also where it is written in place (a person's).</summary>
    public static OpeningHours ReadOne(YamlMap map, string name)
    {
        map.Has("holidays");
        var hours = new OpeningHours(name, ReadWeek(map), ReadDates(map));
        map.RefuseUnknownKeys();
        return hours;
    }

    private static IReadOnlyDictionary<IsoDayOfWeek, IReadOnlyList<DayInterval>> ReadWeek(YamlMap hours)
    {
        var week = new Dictionary<IsoDayOfWeek, IReadOnlyList<DayInterval>>();
        if (hours.Map("weekly", $"{hours.What}, weekly") is not { } map)
        {
            return week;
        }

        foreach (var key in map.Keys.ToList())
        {
            var intervals = ReadIntervals(map, key);
            if (DaysOf(key) is not { } days)
            {
                map.Add(key, $"'{key}' is not a day or a range of days. Write mon, or mon-fri");
                continue;
            }

            foreach (var day in days)
            {
                week[day] = intervals;
            }
        }

        return week;
    }

    private static IReadOnlyDictionary<LocalDate, IReadOnlyList<DayInterval>> ReadDates(YamlMap hours)
    {
        var dates = new Dictionary<LocalDate, IReadOnlyList<DayInterval>>();
        if (hours.OptionalMap("dates", $"{hours.What}, dates") is not { } map)
        {
            return dates;
        }

        foreach (var key in map.Keys.ToList())
        {
            var intervals = ReadIntervals(map, key);
            if (LocalDatePattern.Iso.Parse(key) is { Success: true, Value: var date })
            {
                dates[date] = intervals;
            }
            else
            {
                map.Add(key, $"'{key}' is not a date. Write it as 2026-12-24");
            }
        }

        return dates;
    }

    private static IReadOnlyList<DayInterval> ReadIntervals(YamlMap map, string key)
    {
        var texts = map.Texts(key);
        if (texts is ["closed"])
        {
            return [];
        }

        var intervals = new List<DayInterval>();
        foreach (var text in texts)
        {
            if (text.Split('-') is [var from, var to] && TimeOf(from) is { } start && TimeOf(to) is { } end && (start < end || end == LocalTime.Midnight))
            {
                intervals.Add(new DayInterval(start, end));
            }
            else
            {
                map.Add(key, $"'{text}' is not a time of opening. Write \"08:00-17:00\", or closed");
            }
        }

        return intervals;
    }

    private static LocalTime? TimeOf(string text) =>
        text.Trim() == "24:00" ? LocalTime.Midnight
        : TimeOfDay.Parse(text.Trim()) is { Success: true, Value: var time } ? time
        : null;

    private static IReadOnlyList<IsoDayOfWeek>? DaysOf(string key)
    {
        var ends = key.Split('-').Select(day => Array.IndexOf(Days, day.Trim().ToLowerInvariant())).ToList();
        return ends.Contains(-1) || ends.Count > 2 ? null
            : ends is [var from, var to] ? [.. Enumerable.Range(0, ((to - from + 7) % 7) + 1).Select(i => (IsoDayOfWeek)(((from + i) % 7) + 1))]
            : [(IsoDayOfWeek)(ends[0] + 1)];
    }
}
