using NodaTime;

namespace Ringback.Core.Hours;

/// <summary>Half-open interval of local time within a day: <c>[From, To)</c>. <c>To</c> of midnight means the end of the day.</summary>
public readonly record struct DayInterval(LocalTime From, LocalTime To)
{
    public bool Contains(LocalTime time) => time >= From && (To == LocalTime.Midnight || time < To);
}

public enum DayStatus
{
    Open,
    Closed,
    Holiday,
}

/// <summary>When something is open: a week's intervals, and dates that differ from it.</summary>
/// <param name="Weekly">Intervals by day; a day that is not listed is closed.</param>
/// <param name="Dates">Days that differ; an empty list is a day closed all day, as a holiday.</param>
public sealed record OpeningHours(
    string Name,
    IReadOnlyDictionary<IsoDayOfWeek, IReadOnlyList<DayInterval>> Weekly,
    IReadOnlyDictionary<LocalDate, IReadOnlyList<DayInterval>> Dates)
{
    public IReadOnlyList<DayInterval> IntervalsOn(LocalDate date) =>
        Dates.TryGetValue(date, out var special) ? special
        : Weekly.TryGetValue(date.DayOfWeek, out var usual) ? usual
        : [];

    public DayStatus StatusAt(LocalDateTime local) =>
        IntervalsOn(local.Date).Any(interval => interval.Contains(local.TimeOfDay)) ? DayStatus.Open
        : Dates.TryGetValue(local.Date, out var special) && special.Count == 0 ? DayStatus.Holiday
        : DayStatus.Closed;
}
