using NodaTime;
using Ringback.Core.Hours;

namespace Ringback.Core.Plans.Reading;

/// <summary>Reads <c>hours</c>: weekly intervals such as <c>mon-fri: ["08:00-12:00", "13:00-17:00"]</c>, holidays, and dates that differ.</summary>
internal static class HoursSection
{
    /// <summary>In the file's order.</summary>
    public static IReadOnlyDictionary<string, OpeningHours> Read(YamlMap root)
    {
        var all = new Dictionary<string, OpeningHours>(StringComparer.Ordinal);
        if (root.OptionalMap("hours") is not { } section)
        {
            return all;
        }

        foreach (var name in section.Keys.ToList())
        {
            Names.CheckKey(section, "set of hours", name);
            if (section.Map(name, $"hours '{name}'") is { } map)
            {
                all[name] = ReadOne(map, name);
            }
        }

        return all;
    }

    /// <summary>One set of hours, also where it is written in place (a person's).</summary>
    public static OpeningHours ReadOne(YamlMap map, string name)
    {
        if (!map.Has("weekly") && !map.Has("dates"))
        {
            map.Missing("weekly", "days with their times, such as { mon-fri: [\"08:00-17:00\"] }");
        }

        var hours = new OpeningHours(name, Zone(map), WeekReader.Read(map))
        {
            Holidays = HolidaysReader.Read(map),
            Dates = SpecialDatesReader.Read(map),
        };
        map.RefuseUnknownKeys("hours");
        return hours;
    }

    private static DateTimeZone Zone(YamlMap map) =>
        map.OptionalText("timezone") is not { } id ? map.Problems.Zone
        : DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) is { } zone ? zone
        : map.Refuse(
            "timezone", $"'{id}' is not a time zone. Use an IANA name, such as America/Chicago.{Suggestion.For(id, DateTimeZoneProviders.Tzdb.Ids)}", map.Problems.Zone);
}
