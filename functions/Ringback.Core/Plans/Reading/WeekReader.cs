using NodaTime;
using Ringback.Core.Hours;

namespace Ringback.Core.Plans.Reading;

/// <summary>Reads <c>weekly</c>. A key that names fewer days wins over one that names more: <c>{ daily: .., sun: closed }</c>.</summary>
internal static class WeekReader
{
    public static IReadOnlyDictionary<IsoDayOfWeek, IReadOnlyList<DayInterval>> Read(YamlMap hours)
    {
        var week = new Dictionary<IsoDayOfWeek, (string Key, int Days, IReadOnlyList<DayInterval> Intervals)>();
        if (hours.OptionalMap("weekly", $"{hours.What}, weekly") is not { } map)
        {
            return new Dictionary<IsoDayOfWeek, IReadOnlyList<DayInterval>>();
        }

        foreach (var key in map.Keys.ToList())
        {
            if (IntervalsReader.IsInterval(key))
            {
                map.AddToKey(key, $"'{key}' is a time where a day should stand. Put a day's times in brackets: mon-fri: [\"08:00-12:00\", \"13:00-17:00\"]");
                continue;
            }

            var intervals = IntervalsReader.Read(map, key);
            if (DayNames.DaysOf(key) is not { } days)
            {
                map.AddToKey(key, $"'{key}' is not a day of the week. Write mon, mon-fri, \"sat, sun\", weekdays, weekend or daily.{Suggestion.For(key, DayNames.Days)}");
                continue;
            }

            foreach (var day in days)
            {
                if (week.TryGetValue(day, out var other) && other.Days == days.Count)
                {
                    map.AddToKey(key, $"{DayNames.Of(day)} stands twice, in '{other.Key}' and in '{key}'. Name each day once");
                }
                else if (other.Key is null || days.Count < other.Days)
                {
                    week[day] = (key, days.Count, intervals);
                }
            }
        }

        return week.ToDictionary(day => day.Key, day => day.Value.Intervals);
    }
}
