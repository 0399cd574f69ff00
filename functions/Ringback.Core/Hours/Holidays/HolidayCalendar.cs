using NodaTime;

namespace Ringback.Core.Hours.Holidays;

/// <summary>The holidays of one year by date.</summary>
internal static class HolidayCalendar
{
    private const int FirstYear = 1;

    /// <summary>One before the calendar's last, for a rule may lead into the next.</summary>
    private const int LastYear = 9998;

    public static IReadOnlyDictionary<LocalDate, Holiday> Of(IReadOnlyList<Holiday> holidays, int year)
    {
        var days = new Dictionary<LocalDate, (Holiday Holiday, LocalDate Of)>();
        foreach (var holiday in holidays)
        {
            // "The day before January 1", and a New Year's Day observed on December 31, belong to the year next to theirs.
            for (var of = Math.Max(FirstYear, year - 1); of <= Math.Min(LastYear, year + 1); of++)
            {
                if (holiday.Rule.In(of) is { } date)
                {
                    Enter(days, holiday, date);
                }
            }
        }

        return days.Where(day => day.Key.Year == year).ToDictionary(day => day.Key, day => day.Value.Holiday);
    }

    private static void Enter(Dictionary<LocalDate, (Holiday Holiday, LocalDate Of)> days, Holiday holiday, LocalDate date)
    {
        if (holiday.IsUsual)
        {
            foreach (var day in days.Where(day => day.Value.Of == date).Select(day => day.Key).ToList())
            {
                days.Remove(day);
            }

            return;
        }

        days[date] = (holiday, date);
        if (holiday.ObservedInsteadOf(date) is { } weekday)
        {
            days[weekday] = (holiday, date);
        }
    }
}
