using NodaTime;

namespace Ringback.Core.Hours;

/// <summary>When hours are open, on the line of time instead of the clock.</summary>
public static class OpenTimes
{
    /// <summary>What is not open in so long counts as never open: longer than a year, so that what comes every year is seen.</summary>
    public static readonly Duration Horizon = Duration.FromDays(366 + 7);

    /// <summary>
    /// The times of opening from one moment until another, in order; those that touch are one. At each moment they agree with
    /// <see cref="OpeningHours.StatusAt(Instant)"/>.
    /// </summary>
    public static IEnumerable<Interval> OpenBetween(this OpeningHours hours, Instant from, Instant until)
    {
        Interval? open = null;
        foreach (var next in Pieces(hours, from, until))
        {
            if (open is { } earlier && next.Start <= earlier.End)
            {
                open = new Interval(earlier.Start, Instant.Max(earlier.End, next.End));
                continue;
            }

            if (open is { } complete)
            {
                yield return complete;
            }

            open = next;
        }

        if (open is { } last)
        {
            yield return last;
        }
    }

    /// <summary>When it is open next; this very moment while it is open; null: not within a year.</summary>
    public static Instant? NextOpening(this OpeningHours hours, Instant after)
    {
        foreach (var open in Pieces(hours, after, after + Horizon))
        {
            return open.Start;
        }

        return null;
    }

    /// <summary>When it opens or closes next, after this moment; null: not within a year.</summary>
    public static Instant? NextChange(this OpeningHours hours, Instant after)
    {
        var end = after + Horizon;
        foreach (var open in hours.OpenBetween(after, end))
        {
            return open.Start > after ? open.Start : open.End < end ? open.End : null;
        }

        return null;
    }

    /// <summary>Between two changes of the zone's offset, wall clock and line of time run alike: each such stretch is done by itself.</summary>
    private static IEnumerable<Interval> Pieces(OpeningHours hours, Instant from, Instant until)
    {
        if (from >= until)
        {
            yield break;
        }

        foreach (var stretch in hours.Zone.GetZoneIntervals(from, until))
        {
            var first = stretch.HasStart ? Instant.Max(from, stretch.Start) : from;
            var end = stretch.HasEnd ? Instant.Min(until, stretch.End) : until;
            var lastDay = end.WithOffset(stretch.WallOffset).Date;

            // The day before may last into this one.
            for (var day = first.WithOffset(stretch.WallOffset).Date.PlusDays(-1); day <= lastDay; day = day.PlusDays(1))
            {
                var midnight = day.AtMidnight().WithOffset(stretch.WallOffset).ToInstant();
                foreach (var (opens, closes) in hours.DayOf(day).Spans)
                {
                    var start = Instant.Max(first, midnight.PlusNanoseconds(opens));
                    var stop = Instant.Min(end, midnight.PlusNanoseconds(closes));
                    if (start < stop)
                    {
                        yield return new Interval(start, stop);
                    }
                }
            }
        }
    }
}
