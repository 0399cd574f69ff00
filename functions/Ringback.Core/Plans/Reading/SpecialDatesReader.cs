using NodaTime;
using NodaTime.Text;
using Ringback.Core.Hours;
using Ringback.Core.Hours.Holidays;

namespace Ringback.Core.Plans.Reading;

/// <summary>
/// Reads <c>dates</c>: one date (<c>2026-12-24</c>), a range with both ends (<c>2026-12-24..2026-12-26</c>), or the same every year (<c>12-24</c>,
/// <c>12-24..01-02</c>); each with times of opening, <c>closed</c>, or <c>usual</c>.
/// </summary>
internal static class SpecialDatesReader
{
    private const string Cure = "Write it as 2026-12-24, 2026-12-24..2026-12-26 or, for every year, 12-24";

    public static IReadOnlyList<SpecialDates> Read(YamlMap hours)
    {
        var dates = new List<SpecialDates>();
        if (hours.OptionalMap("dates", $"{hours.What}, dates") is not { } map)
        {
            return dates;
        }

        foreach (var key in map.Keys.ToList())
        {
            var intervals = IntervalsReader.ReadOrUsual(map, key);
            var ends = key.Split(["..", " to "], StringSplitOptions.TrimEntries);
            if (ends.Length <= 2 && OnceOf(ends[0]) is { } first && OnceOf(ends[^1]) is { } last)
            {
                dates.Add(new SpecialDates.Once(first, last, intervals));
                if (last < first)
                {
                    map.AddToKey(key, $"'{key}' ends before it begins; write the earlier date first");
                }
            }
            else if (ends.Length <= 2 && YearlyOf(ends[0]) is { } firstDay && YearlyOf(ends[^1]) is { } lastDay)
            {
                dates.Add(new SpecialDates.Yearly(firstDay, lastDay, intervals));
            }
            else
            {
                map.AddToKey(key, $"'{key}' is not a date. {Cure}");
            }
        }

        return dates;
    }

    /// <summary>Years far away are slips of the pen.</summary>
    public static LocalDate? OnceOf(string text) =>
        LocalDatePattern.Iso.Parse(text) is { Success: true, Value: { Year: >= 1990 and <= 2200 } date } ? date : null;

    private static AnnualDate? YearlyOf(string text) =>
        HolidayText.Read(text) is HolidayText.Understood { Holiday: { IsObserved: false, Rule: HolidayRule.Fixed day } } ? new AnnualDate(day.Month, day.Day) : null;
}
