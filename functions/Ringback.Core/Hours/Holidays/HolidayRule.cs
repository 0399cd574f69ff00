using NodaTime;

namespace Ringback.Core.Hours.Holidays;

/// <summary>Which day of a year a holiday is.</summary>
public abstract record HolidayRule
{
    private HolidayRule()
    {
    }

    /// <returns>Null in a year that has no such day, such as a fifth Monday of May.</returns>
    public abstract LocalDate? In(int year);

    /// <summary>Such as December 25. 29 February is in leap years only.</summary>
    public sealed record Fixed(int Month, int Day) : HolidayRule
    {
        public override LocalDate? In(int year) =>
            Day <= CalendarSystem.Iso.GetDaysInMonth(year, Month) ? new LocalDate(year, Month, Day) : null;
    }

    /// <summary>Such as the fourth Thursday of November.</summary>
    /// <param name="Nth">1 to 5, or <see cref="Last"/>.</param>
    public sealed record WeekdayOfMonth(int Nth, IsoDayOfWeek Weekday, int Month) : HolidayRule
    {
        public const int Last = -1;

        public override LocalDate? In(int year)
        {
            var daysInMonth = CalendarSystem.Iso.GetDaysInMonth(year, Month);
            if (Nth == Last)
            {
                return new LocalDate(year, Month, daysInMonth).PlusDays(1).Previous(Weekday);
            }

            var date = new LocalDate(year, Month, 1).PlusDays(-1).Next(Weekday).PlusWeeks(Nth - 1);
            return date.Month == Month ? date : null;
        }
    }

    /// <summary>So many days after another day; before it when negative.</summary>
    public sealed record DaysFrom(int Days, HolidayRule Other) : HolidayRule
    {
        public override LocalDate? In(int year) => Other.In(year)?.PlusDays(Days);
    }

    /// <summary>Such as the Friday before another day.</summary>
    /// <param name="Nth">1 is the nearest.</param>
    /// <param name="IsAfter">After the other day; otherwise before it.</param>
    /// <param name="OrOn">The other day itself counts, when it is on that weekday.</param>
    public sealed record WeekdayFrom(int Nth, IsoDayOfWeek Weekday, bool IsAfter, bool OrOn, HolidayRule Other) : HolidayRule
    {
        public override LocalDate? In(int year)
        {
            if (Other.In(year) is not { } day)
            {
                return null;
            }

            var weeks = Nth - 1;
            return (IsAfter, OrOn && day.DayOfWeek == Weekday) switch
            {
                (true, true) => day.PlusWeeks(weeks),
                (true, false) => day.Next(Weekday).PlusWeeks(weeks),
                (false, true) => day.PlusWeeks(-weeks),
                (false, false) => day.Previous(Weekday).PlusWeeks(-weeks),
            };
        }
    }

    /// <summary>Easter Sunday, by the Gregorian calendar.</summary>
    public sealed record WesternEaster : HolidayRule
    {
        public override LocalDate? In(int year) => Easter.Western(year);
    }

    /// <summary>Easter Sunday of the Orthodox churches, as the Gregorian calendar counts.</summary>
    public sealed record OrthodoxEaster : HolidayRule
    {
        public override LocalDate? In(int year) => Easter.Orthodox(year);
    }
}
