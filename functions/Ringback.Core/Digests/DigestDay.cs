using NodaTime;
using Ringback.Core.Hours;
using Ringback.Core.Plans;

namespace Ringback.Core.Digests;

/// <summary>When a business day begins, for those who read what is open: with the first opening of the plan's first hours.</summary>
/// <param name="Date">The day that begins.</param>
/// <param name="Since">The business day before: what happened from then on is news.</param>
public sealed record DigestDay(LocalDate Date, LocalDate Since)
{
    /// <summary>Who opens at midnight does not want to read then.</summary>
    private static readonly LocalTime Earliest = new(7, 0);

    /// <summary>Where a plan has no hours.</summary>
    private static readonly LocalTime Usual = new(8, 0);

    /// <summary>Later than this it is no news of the morning any more.</summary>
    private static readonly Period Late = Period.FromHours(1);

    /// <summary>Looking further back, everything is old.</summary>
    private const int LongestBreak = 14;

    /// <returns>The day whose digest is due at that moment; null: none is, such as on a day that is closed.</returns>
    public static DigestDay? At(Plan plan, DateTimeOffset now)
    {
        var local = plan.Business.LocalAt(now);
        var hours = plan.Hours.Values.FirstOrDefault();
        return OpeningOn(hours, local.Date) is { } opening && local.TimeOfDay >= opening && local < local.Date.At(opening) + Late
            ? new DigestDay(local.Date, DayBefore(hours, local.Date))
            : null;
    }

    private static LocalTime? OpeningOn(OpeningHours? hours, LocalDate date)
    {
        if (hours is null)
        {
            return Usual;
        }

        var intervals = hours.IntervalsOn(date);
        return intervals.Count == 0 ? null : LocalTime.Max(Earliest, intervals.Min(interval => interval.From));
    }

    private static LocalDate DayBefore(OpeningHours? hours, LocalDate date) =>
        Enumerable.Range(1, LongestBreak).Select(days => date.PlusDays(-days)).FirstOrDefault(day => OpeningOn(hours, day) is not null, date.PlusDays(-1));
}
