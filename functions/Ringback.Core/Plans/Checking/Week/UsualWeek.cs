using NodaTime;
using Ringback.Core.Hours;

namespace Ringback.Core.Plans.Checking.Week;

/// <summary>The week of some hours on the business's wall clock, in minutes since Monday 00:00.</summary>
/// <param name="Open">Within the week.</param>
/// <param name="IsUncertain">Dates make such a difference (a season, or nothing but dates) that the week tells little.</param>
/// <param name="OpensOnHolidays">Some holidays have times of opening of their own.</param>
internal sealed record UsualWeek(IReadOnlyList<(int From, int Until)> Open, bool IsUncertain, bool OpensOnHolidays)
{
    private const int Day = 24 * 60;
    private const int Week = 7 * Day;

    /// <summary>In the middle of winter: hours of a place that changes its clocks on other days than the business are told an hour wrong for these weeks.</summary>
    private static readonly Instant Reference = Instant.FromUtc(2026, 1, 15, 12, 0);

    public static UsualWeek Of(OpeningHours hours, string businessZone)
    {
        var shift = DateTimeZoneProviders.Tzdb.GetZoneOrNull(businessZone) is { } zone && !zone.Equals(hours.Zone)
            ? (zone.GetUtcOffset(Reference).Seconds - hours.Zone.GetUtcOffset(Reference).Seconds) / 60
            : 0;
        var open = new List<(int From, int Until)>();
        foreach (var (day, intervals) in hours.Weekly)
        {
            foreach (var interval in intervals)
            {
                var from = ((int)day - 1) * Day + MinuteOf(interval.From);
                var length = MinuteOf(interval.To) - MinuteOf(interval.From) is > 0 and var within ? within : MinuteOf(interval.To) - MinuteOf(interval.From) + Day;
                Add(open, (((from + shift) % Week) + Week) % Week, length);
            }
        }

        var onHolidays = hours.Holidays.Any(holiday => holiday.Intervals is { Count: > 0 });
        var onDates = hours.Dates.Any(date => date.Intervals is { Count: > 0 });
        return new UsualWeek(open, (open.Count == 0 && (onHolidays || onDates)) || hours.Dates.Any(IsSeason), onHolidays);
    }

    private static void Add(List<(int From, int Until)> open, int from, int length)
    {
        open.Add((from, Math.Min(from + length, Week)));
        if (from + length > Week)
        {
            open.Add((0, from + length - Week));
        }
    }

    private static bool IsSeason(SpecialDates special) => special switch
    {
        { Intervals: not { Count: > 0 } } => false,
        SpecialDates.Once once => once.First != once.Last,
        SpecialDates.Yearly yearly => yearly.First != yearly.Last,
        _ => true,
    };

    private static int MinuteOf(LocalTime time) => (time.Hour * 60) + time.Minute;
}
