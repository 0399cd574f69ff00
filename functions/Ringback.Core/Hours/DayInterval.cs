using NodaTime;

namespace Ringback.Core.Hours;

/// <summary>
/// Half-open interval of wall-clock time, <c>[From, To)</c>, which belongs to the day on which it begins. A <c>To</c> that is not after <c>From</c> is on the next
/// day: 22:00-02:00 ends in the night, 18:00-00:00 with the day, and 00:00-00:00 is the whole day.
/// </summary>
public readonly record struct DayInterval(LocalTime From, LocalTime To)
{
    public static readonly DayInterval WholeDay = new(LocalTime.Midnight, LocalTime.Midnight);

    /// <summary>Whether a part of it lies on the next day.</summary>
    public bool PassesMidnight => To < From && To != LocalTime.Midnight;

    /// <summary>Since the midnight that its day begins with.</summary>
    internal long FirstNanosecond => From.NanosecondOfDay;

    /// <summary>Since the midnight that its day begins with; more than a day's worth when it passes midnight.</summary>
    internal long EndNanosecond => To.NanosecondOfDay + (To <= From ? NodaConstants.NanosecondsPerDay : 0);
}
