using NodaTime;

namespace Ringback.Core.Hours;

/// <summary>One day's opening, resolved: what begins on that day, in order and without overlaps.</summary>
internal sealed class DayHours
{
    private readonly long tailOfHoliday;

    /// <param name="usual">The weekday's intervals: a holiday's night stays one even after midnight.</param>
    public DayHours(IReadOnlyList<DayInterval> intervals, bool isHoliday, IReadOnlyList<DayInterval> usual)
    {
        Intervals = intervals;
        IsHoliday = isHoliday;
        Spans = Merged(intervals);
        tailOfHoliday = isHoliday ? usual.Select(interval => interval.EndNanosecond).DefaultIfEmpty(0).Max() : 0;
    }

    public IReadOnlyList<DayInterval> Intervals { get; }

    public bool IsHoliday { get; }

    /// <summary>In nanoseconds since the day's first midnight.</summary>
    public (long From, long Until)[] Spans { get; }

    public bool IsOpenAt(long nanosecond)
    {
        foreach (var (from, until) in Spans)
        {
            if (nanosecond >= from && nanosecond < until)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a moment of the next day's small hours would have been open, had this day not been a holiday.</summary>
    public bool ReachesInto(long nanosecondOfNextDay) => nanosecondOfNextDay + NodaConstants.NanosecondsPerDay < tailOfHoliday;

    private static (long From, long Until)[] Merged(IReadOnlyList<DayInterval> intervals)
    {
        var merged = new List<(long From, long Until)>();
        foreach (var interval in intervals.OrderBy(interval => interval.FirstNanosecond))
        {
            if (merged.Count > 0 && interval.FirstNanosecond <= merged[^1].Until)
            {
                merged[^1] = (merged[^1].From, Math.Max(merged[^1].Until, interval.EndNanosecond));
            }
            else
            {
                merged.Add((interval.FirstNanosecond, interval.EndNanosecond));
            }
        }

        return [.. merged];
    }
}
