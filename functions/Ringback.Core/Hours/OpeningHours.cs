using System.Collections.Concurrent;
using NodaTime;
using Ringback.Core.Hours.Holidays;

namespace Ringback.Core.Hours;

/// <summary>
/// When something is open, on the wall clock of its zone. Dates that differ win over holidays, and holidays over the week. What is open is read off the wall
/// clock at every moment, so through a change of daylight saving:
/// <list type="bullet">
/// <item>an opening time that the clock skips takes effect when the gap ends (02:30 skipped: open from 03:00); hours wholly inside the gap don't happen;</item>
/// <item>an hour that comes twice counts both times (open from 01:30 to 02:00: from 01:30 to 02:00, and again half an hour later);</item>
/// <item>an interval is as long as the clock makes it: 22:00-06:00 lasts 7 or 9 hours in those nights.</item>
/// </list>
/// </summary>
public sealed class OpeningHours
{
    private readonly ConcurrentDictionary<int, DayHours[]> years = new();
    private readonly IReadOnlyList<SpecialDates> dates = [];

    /// <param name="weekly">Intervals by day; a day that is not listed is closed.</param>
    public OpeningHours(string name, DateTimeZone zone, IReadOnlyDictionary<IsoDayOfWeek, IReadOnlyList<DayInterval>> weekly) =>
        (Name, Zone, Weekly) = (name, zone, weekly);

    public string Name { get; }

    public DateTimeZone Zone { get; }

    public IReadOnlyDictionary<IsoDayOfWeek, IReadOnlyList<DayInterval>> Weekly { get; }

    /// <summary>The most exact wins: a date over a range, a year's own over every year's; of equals the later.</summary>
    public IReadOnlyList<SpecialDates> Dates
    {
        get => dates;
        init => dates = [.. value.Reverse().OrderBy(special => special.Rank)];
    }

    /// <summary>Of two on the same day, the later wins.</summary>
    public IReadOnlyList<Holiday> Holidays { get; init; } = [];

    /// <summary>What begins on that day.</summary>
    public IReadOnlyList<DayInterval> IntervalsOn(LocalDate date) => DayOf(date).Intervals;

    public bool IsHoliday(LocalDate date) => DayOf(date).IsHoliday;

    /// <param name="local">Wall-clock time in <see cref="Zone"/>.</param>
    public DayStatus StatusAt(LocalDateTime local)
    {
        var time = local.NanosecondOfDay;
        var today = DayOf(local.Date);
        if (today.IsOpenAt(time))
        {
            return DayStatus.Open;
        }

        var yesterday = DayOf(local.Date.PlusDays(-1));
        return yesterday.IsOpenAt(time + NodaConstants.NanosecondsPerDay) ? DayStatus.Open
            : today.IsHoliday || yesterday.ReachesInto(time) ? DayStatus.Holiday
            : DayStatus.Closed;
    }

    public DayStatus StatusAt(Instant instant) => StatusAt(instant.InZone(Zone).LocalDateTime);

    public DayStatus StatusAt(DateTimeOffset instant) => StatusAt(Instant.FromDateTimeOffset(instant));

    /// <summary>A year is worked out when it is first asked for, and kept.</summary>
    internal DayHours DayOf(LocalDate date) => years.GetOrAdd(date.Year, static (year, hours) => hours.Resolve(year), this)[date.DayOfYear - 1];

    private DayHours[] Resolve(int year)
    {
        var holidays = HolidayCalendar.Of(Holidays, year);
        var usual = Enumerable.Range(1, 7).ToDictionary(day => (IsoDayOfWeek)day, day => Usual((IsoDayOfWeek)day));
        var first = new LocalDate(year, 1, 1);
        return [.. Enumerable.Range(0, first.Calendar.GetDaysInYear(year)).Select(day => Resolve(first.PlusDays(day), holidays, usual))];
    }

    private DayHours Resolve(LocalDate date, IReadOnlyDictionary<LocalDate, Holiday> holidays, Dictionary<IsoDayOfWeek, DayHours> week)
    {
        var usual = week[date.DayOfWeek];
        var holiday = holidays.GetValueOrDefault(date);
        return dates.FirstOrDefault(special => special.Contains(date)) switch
        {
            { Intervals: null } => usual,
            { Intervals: { } intervals } => new DayHours(intervals, holiday is not null || intervals.Count == 0, usual.Intervals),
            null when holiday is not null => new DayHours(holiday.Intervals ?? [], isHoliday: true, usual.Intervals),
            null => usual,
        };
    }

    private DayHours Usual(IsoDayOfWeek day)
    {
        var intervals = Weekly.GetValueOrDefault(day) ?? [];
        return new DayHours(intervals, isHoliday: false, intervals);
    }
}
