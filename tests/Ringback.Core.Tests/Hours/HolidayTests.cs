using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using NodaTime.Text;
using Ringback.Core.Hours;
using Ringback.Core.Hours.Holidays;

namespace Ringback.Core.Tests.Hours;

public class HolidayTests
{
    [Theory]
    [InlineData("december 25", "2026-12-25")]
    [InlineData("Dec 25th", "2026-12-25")]
    [InlineData("25 December", "2026-12-25")]
    [InlineData("the 25th of December", "2026-12-25")]
    [InlineData("12-25", "2026-12-25")]
    [InlineData("Christmas", "2026-12-25")]
    [InlineData("Fourth Thursday of November", "2026-11-26")]
    [InlineData("4th Thursday in November", "2026-11-26")]
    [InlineData("thanksgiving", "2026-11-26")]
    [InlineData("the last Monday of May", "2026-05-25")]
    [InlineData("Friday before the last Monday of May", "2026-05-22")]
    [InlineData("friday before memorial day", "2026-05-22")]
    [InlineData("day after fourth thursday of november", "2026-11-27")]
    [InlineData("the day before January 1", "2025-12-31")]
    [InlineData("easter", "2026-04-05")]
    [InlineData("Easter Sunday", "2026-04-05")]
    [InlineData("orthodox easter", "2026-04-12")]
    [InlineData("2 days before easter", "2026-04-03")]
    [InlineData("two days before easter", "2026-04-03")]
    [InlineData("Good Friday", "2026-04-03")]
    [InlineData("easter monday", "2026-04-06")]
    [InlineData("7 weeks after easter", "2026-05-24")]
    [InlineData("monday before may 25", "2026-05-18")]
    [InlineData("monday on or before may 25", "2026-05-25")]
    [InlineData("monday on or after january 6", "2026-01-12")]
    [InlineData("second sunday after easter", "2026-04-19")]
    [InlineData("new year's eve", "2026-12-31")]
    [InlineData("tuesday after first monday of november", "2026-11-03")]
    [InlineData("february 29", null)]
    [InlineData("fifth monday of may", null)]
    [InlineData("fifth sunday of may", "2026-05-31")]
    public void A_rule_says_which_day_it_is(string text, string? date2026) =>
        Assert.Equal(date2026, Understood(text).Rule.In(2026) is { } date ? LocalDatePattern.Iso.Format(date) : null);

    [Theory]
    [InlineData("forth thursday of november", "'forth' is not known. Did you mean 'fourth'?")]
    [InlineData("fourth thirsday of november", "Did you mean 'thursday'?")]
    [InlineData("fourth thursday of novembre", "'novembre' is not a month. Did you mean 'november'?")]
    [InlineData("fourth thursday", "'before' or 'after' is expected")]
    [InlineData("last monday", "comes 'of' and a month")]
    [InlineData("february 30", "'february 30' is no date of a year")]
    [InlineData("13-01", "'13-01' is no date of a year")]
    [InlineData("day after", "a day is missing")]
    [InlineData("", "it is empty")]
    [InlineData("christmas party", "'party' is left over after 'christmas'")]
    [InlineData("300 days after 300 days after easter", "more than 366 days")]
    public void What_is_not_understood_is_named_and_cured(string text, string why)
    {
        var unclear = Assert.IsType<HolidayText.Unclear>(HolidayText.Read(text));

        Assert.Contains(why, unclear.Why, StringComparison.Ordinal);
        Assert.Contains("Write it like 'december 25'", unclear.Why, StringComparison.Ordinal);
    }

    /// <summary>As the Office of Personnel Management publishes them: weekdays on which federal offices are closed.</summary>
    [Theory]
    [InlineData(2021, "01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31")]
    [InlineData(2022, "01-17 02-21 05-30 06-20 07-04 09-05 10-10 11-11 11-24 12-26")]
    [InlineData(2023, "01-02 01-16 02-20 05-29 06-19 07-04 09-04 10-09 11-10 11-23 12-25")]
    [InlineData(2024, "01-01 01-15 02-19 05-27 06-19 07-04 09-02 10-14 11-11 11-28 12-25")]
    [InlineData(2025, "01-01 01-20 02-17 05-26 06-19 07-04 09-01 10-13 11-11 11-27 12-25")]
    [InlineData(2026, "01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25")]
    [InlineData(2027, "01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31")]
    [InlineData(2028, "01-17 02-21 05-29 06-19 07-04 09-04 10-09 11-10 11-23 12-25")]
    [InlineData(2029, "01-01 01-15 02-19 05-28 06-19 07-04 09-03 10-08 11-12 11-22 12-25")]
    [InlineData(2030, "01-01 01-21 02-18 05-27 06-19 07-04 09-02 10-14 11-11 11-28 12-25")]
    public void The_federal_holidays_are_those_that_are_published(int year, string published)
    {
        var hours = TestHours.Read("weekly: { weekdays: [\"08:00-17:00\"] }, holidays: us-federal");
        var first = new LocalDate(year, 1, 1);

        var weekdays = Enumerable.Range(0, first.Calendar.GetDaysInYear(year)).Select(first.PlusDays)
            .Where(day => hours.IsHoliday(day) && day.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday));

        Assert.Equal(published, string.Join(' ', weekdays.Select(day => day.ToString("MM-dd", System.Globalization.CultureInfo.InvariantCulture))));
    }

    [Fact]
    public void A_holiday_on_a_weekend_is_one_on_the_day_and_on_the_weekday_next_to_it()
    {
        var hours = TestHours.Read("weekly: { daily: [\"08:00-17:00\"] }, holidays: us-federal");

        Assert.True(hours.IsHoliday(new LocalDate(2026, 7, 3)));
        Assert.True(hours.IsHoliday(new LocalDate(2026, 7, 4)));
        Assert.False(hours.IsHoliday(new LocalDate(2026, 7, 5)));
    }

    [Theory]
    [InlineData(2024, "03-31", "05-05")]
    [InlineData(2025, "04-20", "04-20")]
    [InlineData(2026, "04-05", "04-12")]
    [InlineData(2027, "03-28", "05-02")]
    [InlineData(2028, "04-16", "04-16")]
    [InlineData(2029, "04-01", "04-08")]
    [InlineData(2030, "04-21", "04-28")]
    [InlineData(2038, "04-25", "04-25")]
    [InlineData(2285, "03-22", null)]
    public void Easter_is_when_the_churches_say(int year, string western, string? orthodox)
    {
        Assert.Equal($"{year}-{western}", LocalDatePattern.Iso.Format(Understood("easter").Rule.In(year)!.Value));
        if (orthodox is not null)
        {
            Assert.Equal($"{year}-{orthodox}", LocalDatePattern.Iso.Format(Understood("orthodox easter").Rule.In(year)!.Value));
        }
    }

    [Fact]
    public void Easter_by_another_reckoning_is_the_same_for_a_thousand_years()
    {
        for (var year = 1600; year < 2600; year++)
        {
            Assert.Equal(OudinsEaster(year), Understood("easter").Rule.In(year));
        }
    }

    [Fact]
    public void Every_named_day_and_every_set_can_be_read()
    {
        var week = "weekly: { daily: [\"08:00-17:00\"] }";
        foreach (var set in HolidaySets.Names)
        {
            Assert.NotEmpty(TestHours.Read($"{week}, holidays: {set}").Holidays);
        }

        var hours = TestHours.Read($"{week}, holidays: [us-major, canada-federal, black friday, halloween, mothers day, \"new year's day, observed\"]");
        Assert.True(hours.IsHoliday(new LocalDate(2026, 5, 10)));
        Assert.True(hours.IsHoliday(new LocalDate(2021, 12, 31)));
    }

    [Fact]
    public void Whatever_is_said_is_understood_or_cured()
    {
        var word = Gen.Elements(
            "day", "days", "week", "2", "40", "third", "last", "fifth", "monday", "Friday", "before", "after", "of", "on", "or", "may", "feb", "29", "12-25", "easter", "orthodox", "thanksgiving",
            "christmas", "eve", "the", "observed", "-", "\u0130", "");
        var texts = Gen.OneOf(word.ArrayOf(4), word.ArrayOf(7), word.ArrayOf(12)).Select(words => string.Join(' ', words));
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(5000), Prop.ForAll(texts.ToArbitrary(), text =>
        {
            if (HolidayText.Read(text) is HolidayText.Understood { Holiday.Rule: var rule })
            {
                Assert.All([1, 2024, 2026, 9998], year => rule.In(year));
            }
            else
            {
                Assert.Contains("Write it like", Assert.IsType<HolidayText.Unclear>(HolidayText.Read(text)).Why, StringComparison.Ordinal);
            }
        }));
    }

    private static Holiday Understood(string text) => Assert.IsType<HolidayText.Understood>(HolidayText.Read(text)).Holiday;

    /// <summary>The algorithm of the U.S. Naval Observatory (Oudin, 1940), another one than the product's.</summary>
    private static LocalDate OudinsEaster(int year)
    {
        var century = year / 100;
        var golden = year % 19;
        var k = (century - 17) / 25;
        var i = (century - (century / 4) - ((century - k) / 3) + (19 * golden) + 15) % 30;
        i -= i / 28 * (1 - (i / 28 * (29 / (i + 1)) * ((21 - golden) / 11)));
        var j = (year + (year / 4) + i + 2 - century + (century / 4)) % 7;
        var l = i - j;
        var month = 3 + ((l + 40) / 44);
        return new LocalDate(year, month, l + 28 - (31 * (month / 4)));
    }
}
