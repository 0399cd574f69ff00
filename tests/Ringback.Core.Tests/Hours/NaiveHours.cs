namespace Ringback.Core.Tests.Hours;

/// <summary>
/// Opening hours a second time, as simply as can be, for comparison: no NodaTime, nothing kept, every question answered by looking at the texts again.
/// </summary>
internal sealed class NaiveHours
{
    /// <summary>Seven entries from Sunday; each a list of intervals in minutes since midnight, over 1440 when they pass it.</summary>
    public required (int From, int To)[][] Week { get; init; }

    /// <summary>Days that differ; what isn't listed is as usual.</summary>
    public Func<DateTime, (int From, int To)[]?> Special { get; init; } = _ => null;

    public Func<DateTime, bool> IsHoliday { get; init; } = _ => false;

    public string StatusAt(DateTime local)
    {
        var minute = (local.Hour * 60) + local.Minute;
        if (On(local.Date).Any(span => minute >= span.From && minute < span.To) || On(local.Date.AddDays(-1)).Any(span => minute + 1440 >= span.From && minute + 1440 < span.To))
        {
            return "Open";
        }

        var nightOfHoliday = IsHoliday(local.Date.AddDays(-1)) && Week[(int)local.Date.AddDays(-1).DayOfWeek].Any(span => minute + 1440 < span.To);
        return IsHoliday(local.Date) || nightOfHoliday ? "Holiday" : "Closed";
    }

    private (int From, int To)[] On(DateTime date) => Special(date) ?? (IsHoliday(date) ? [] : Week[(int)date.DayOfWeek]);

    public static (int From, int To) Span(int fromHour, int fromMinute, int toHour, int toMinute) => ((fromHour * 60) + fromMinute, (toHour * 60) + toMinute);
}
