using NodaTime;

namespace Ringback.Core.Hours.Holidays;

/// <summary>A holiday of every year: closed all day, unless it says otherwise.</summary>
/// <param name="IsObserved">
/// Where the day falls on a weekend, the weekday next to it is a holiday as well: the Friday before a Saturday, the Monday after a Sunday
/// (5 U.S.C. 6103(b), Executive Order 11582). The day itself stays a holiday, for businesses that are open on weekends.
/// </param>
/// <param name="Intervals">When it is open all the same; null: closed.</param>
/// <param name="IsUsual">An exception: this day is no holiday here, though a rule before it says so; nor is the weekday on which it would be observed.</param>
public sealed record Holiday(HolidayRule Rule, bool IsObserved = false, IReadOnlyList<DayInterval>? Intervals = null, bool IsUsual = false)
{
    /// <summary>The weekday on which a day of the weekend is observed; null: it is on a weekday, or isn't observed on another day.</summary>
    internal LocalDate? ObservedInsteadOf(LocalDate day) => !IsObserved ? null : day.DayOfWeek switch
    {
        IsoDayOfWeek.Saturday => day.PlusDays(-1),
        IsoDayOfWeek.Sunday => day.PlusDays(1),
        _ => null,
    };
}
