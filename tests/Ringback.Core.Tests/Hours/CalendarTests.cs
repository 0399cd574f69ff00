using NodaTime;

namespace Ringback.Core.Tests.Hours;

/// <summary>Whole years, every five minutes, against a second implementation that shares no line with the first.</summary>
public class CalendarTests
{
    private const string Yaml =
        """
        weekly: { mon-thu: ["08:00-12:00", "13:00-17:00"], fri: ["08:00-12:00", "20:00-03:00"], "sat, sun": "22:30-24:00" },
        holidays: [us-federal, friday before the last monday of may, { "december 24": ["08:00-12:00"], columbus day: usual }],
        dates: { 07-10..07-20: ["10:00-14:00"], 2026-07-15: usual, 2026-12-31: closed, 2027-03-12..2027-03-14: ["00:00-02:30", "18:00-24:00"], 02-29: closed }
        """;

    private static readonly (int, int)[] Morning = [NaiveHours.Span(8, 0, 12, 0)];

    private static readonly NaiveHours Naive = new()
    {
        Week =
        [
            [NaiveHours.Span(22, 30, 24, 0)],
            Full, Full, Full, Full,
            [.. Morning, NaiveHours.Span(20, 0, 27, 0)],
            [NaiveHours.Span(22, 30, 24, 0)],
        ],
        Special = Special,
        IsHoliday = IsHoliday,
    };

    private static (int, int)[] Full => [.. Morning, NaiveHours.Span(13, 0, 17, 0)];

    [Theory]
    [InlineData(2024)]
    [InlineData(2025)]
    [InlineData(2026)]
    [InlineData(2027)]
    [InlineData(2028)]
    public void A_year_is_open_as_another_implementation_says(int year)
    {
        var hours = TestHours.Read(Yaml.ReplaceLineEndings(" "));
        for (var local = new DateTime(year, 1, 1); local.Year == year; local = local.AddMinutes(5))
        {
            Assert.True(Naive.StatusAt(local) == hours.StatusAt(LocalDateTime.FromDateTime(local)).ToString(), $"{local:s}: {hours.StatusAt(LocalDateTime.FromDateTime(local))}");
        }
    }

    private static (int, int)[]? Special(DateTime day) => (day.Year, day.Month, day.Day) switch
    {
        (2026, 7, 15) => Naive.Week[(int)day.DayOfWeek],
        (2026, 12, 31) or (_, 2, 29) => [],
        (2027, 3, >= 12 and <= 14) => [NaiveHours.Span(0, 0, 2, 30), NaiveHours.Span(18, 0, 24, 0)],
        (_, 7, >= 10 and <= 20) => [NaiveHours.Span(10, 0, 14, 0)],
        (_, 12, 24) => Morning,
        _ => null,
    };

    private static bool IsHoliday(DateTime day)
    {
        var (month, date, weekday) = (day.Month, day.Day, day.DayOfWeek);
        var isLastMondayOfMay = (DateTime from) => from is { Month: 5, Day: >= 25, DayOfWeek: DayOfWeek.Monday };
        return (day.Year, month, date) is (2026, 12, 31) or (_, 2, 29) or (_, 12, 24)
            || IsFixed(day)
            || (weekday == DayOfWeek.Friday && IsFixed(day.AddDays(1)))
            || (weekday == DayOfWeek.Monday && IsFixed(day.AddDays(-1)))
            || (weekday == DayOfWeek.Monday && (month is 1 or 2) && date is >= 15 and <= 21)
            || (weekday == DayOfWeek.Monday && month == 9 && date <= 7)
            || isLastMondayOfMay(day)
            || isLastMondayOfMay(day.AddDays(3))
            || (weekday == DayOfWeek.Thursday && month == 11 && date is >= 22 and <= 28);
    }

    private static bool IsFixed(DateTime day) => (day.Month, day.Day) is (1, 1) or (6, 19) or (7, 4) or (11, 11) or (12, 25);
}
