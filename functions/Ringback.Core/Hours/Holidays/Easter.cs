using NodaTime;

namespace Ringback.Core.Hours.Holidays;

/// <summary>The Sunday after the ecclesiastical full moon of spring (Meeus, Astronomical Algorithms, chapter 8).</summary>
internal static class Easter
{
    /// <summary>The anonymous Gregorian algorithm ("Butcher's").</summary>
    public static LocalDate? Western(int year)
    {
        if (year < 1)
        {
            return null;
        }

        var golden = year % 19;
        var (century, yearOfCentury) = (year / 100, year % 100);
        var moonShift = (century - ((century + 8) / 25) + 1) / 3;
        var epact = ((19 * golden) + century - (century / 4) - moonShift + 15) % 30;
        var toSunday = (32 + (2 * (century % 4)) + (2 * (yearOfCentury / 4)) - epact - (yearOfCentury % 4)) % 7;
        var late = (golden + (11 * epact) + (22 * toSunday)) / 451;
        var count = epact + toSunday - (7 * late) + 114;
        return new LocalDate(year, count / 31, (count % 31) + 1);
    }

    /// <summary>Meeus's Julian algorithm.</summary>
    public static LocalDate? Orthodox(int year)
    {
        if (year < 1)
        {
            return null;
        }

        var moon = ((19 * (year % 19)) + 15) % 30;
        var toSunday = ((2 * (year % 4)) + (4 * (year % 7)) - moon + 34) % 7;
        var count = moon + toSunday + 114;
        return new LocalDate(year, count / 31, (count % 31) + 1, CalendarSystem.Julian).WithCalendar(CalendarSystem.Iso);
    }
}
