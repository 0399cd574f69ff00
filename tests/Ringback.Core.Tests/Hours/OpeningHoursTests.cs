using NodaTime;
using NodaTime.Text;
using Ringback.Core.Hours;
using Ringback.Core.Plans;

namespace Ringback.Core.Tests.Hours;

public class OpeningHoursTests
{
    [Theory]
    [InlineData("2026-03-03T07:59", DayStatus.Closed)]
    [InlineData("2026-03-03T08:00", DayStatus.Open)]
    [InlineData("2026-03-03T12:00", DayStatus.Closed)]
    [InlineData("2026-03-03T13:00", DayStatus.Open)]
    [InlineData("2026-03-03T17:00", DayStatus.Closed)]
    [InlineData("2026-03-07T12:59", DayStatus.Open)]
    [InlineData("2026-03-08T12:00", DayStatus.Closed)]
    [InlineData("2026-03-08T23:59", DayStatus.Open)]
    [InlineData("2026-03-09T00:00", DayStatus.Closed)]
    [InlineData("2026-11-26T10:00", DayStatus.Holiday)]
    [InlineData("2026-12-24T11:59", DayStatus.Open)]
    [InlineData("2026-12-24T12:00", DayStatus.Closed)]
    [InlineData("2026-12-31T10:00", DayStatus.Holiday)]
    public void A_day_is_open_from_its_first_minute_to_before_its_last(string local, DayStatus status) => Assert.Equal(
        status,
        At(
            """
            weekly: { mon-fri: ["08:00-12:00", "13:00-17:00"], sat: ["09:00-13:00"], sun: ["20:00-24:00"] }, holidays: us-federal,
            dates: { 2026-12-24: ["08:00-12:00"], 2026-12-31: closed }
            """,
            local));

    [Theory]
    [InlineData("2026-03-06T21:59", DayStatus.Closed)]
    [InlineData("2026-03-06T22:00", DayStatus.Open)]
    [InlineData("2026-03-07T01:59", DayStatus.Open)]
    [InlineData("2026-03-07T02:00", DayStatus.Closed)]
    [InlineData("2026-12-25T01:00", DayStatus.Open)]
    [InlineData("2026-12-25T23:00", DayStatus.Holiday)]
    [InlineData("2026-12-26T01:00", DayStatus.Holiday)]
    [InlineData("2026-12-26T02:00", DayStatus.Closed)]
    [InlineData("2026-12-31T23:00", DayStatus.Open)]
    [InlineData("2027-01-01T03:59", DayStatus.Open)]
    [InlineData("2027-01-01T04:00", DayStatus.Closed)]
    public void A_night_belongs_to_the_day_on_which_it_begins(string local, DayStatus status) => Assert.Equal(
        status, At("""weekly: { daily: "22:00-02:00" }, dates: { 2026-12-25: closed, 2026-12-31: ["20:00-04:00"] }""", local));

    [Theory]
    [InlineData("2026-12-23T10:00", DayStatus.Open)]
    [InlineData("2026-12-24T10:00", DayStatus.Open)]
    [InlineData("2026-12-24T14:00", DayStatus.Closed)]
    [InlineData("2026-12-25T10:00", DayStatus.Holiday)]
    [InlineData("2026-12-28T10:00", DayStatus.Holiday)]
    [InlineData("2027-01-02T10:00", DayStatus.Holiday)]
    [InlineData("2026-12-30T10:00", DayStatus.Open)]
    [InlineData("2027-12-24T14:00", DayStatus.Open)]
    public void The_most_exact_date_wins(string local, DayStatus status) => Assert.Equal(
        status,
        At(
            """
            weekly: { daily: ["08:00-17:00"] },
            dates: { 12-24..01-02: closed, 12-24: usual, 2026-12-26..2026-12-30: closed, 2026-12-30: usual, 2026-12-24..2026-12-24: ["08:00-12:00"] }
            """,
            local));

    [Theory]
    [InlineData("2026-10-12T10:00", DayStatus.Open)]
    [InlineData("2028-11-10T10:00", DayStatus.Open)]
    [InlineData("2026-12-24T09:00", DayStatus.Open)]
    [InlineData("2026-12-24T13:00", DayStatus.Holiday)]
    [InlineData("2026-11-27T10:00", DayStatus.Holiday)]
    [InlineData("2026-05-22T10:00", DayStatus.Holiday)]
    [InlineData("2026-11-26T09:00", DayStatus.Open)]
    [InlineData("2026-11-26T12:00", DayStatus.Holiday)]
    public void Own_rules_win_over_sets_and_dates_win_over_holidays(string local, DayStatus status) => Assert.Equal(
        status,
        At(
            """
            weekly: { mon-fri: ["08:00-17:00"] },
            holidays: [ { columbus day: usual, "november 11": as usual, "december 24": ["08:00-12:00"] }, us-federal, "day after thanksgiving", Friday before the last Monday of May ],
            dates: { 2026-11-26: ["08:00-10:00"] }
            """,
            local));

    [Theory]
    [InlineData("mon: \"8am-5pm\"", "08:00-17:00")]
    [InlineData("mon: [\"8:30 am - noon\", \"1 p.m. – 5:15pm\"]", "08:30-12:00 13:00-17:15")]
    [InlineData("mon: \"13:00-17:00, 08:00-12:00\"", "08:00-12:00 13:00-17:00")]
    [InlineData("mon: \"noon to midnight\"", "12:00-00:00")]
    [InlineData("mon: \"18:00-24:00\"", "18:00-00:00")]
    [InlineData("mon: \"12am-12pm\"", "00:00-12:00")]
    [InlineData("mon: open all day", "00:00-00:00")]
    [InlineData("mon: \"00:00-24:00\"", "00:00-00:00")]
    [InlineData("mon: 10pm-2am", "22:00-02:00")]
    [InlineData("Mondays and: closed, monday: \"9:00-17:00\"", null)]
    [InlineData("fri-mon: \"9:00-17:00\"", "09:00-17:00")]
    [InlineData("\"sat, sun, Mon\": \"9:00-17:00\"", "09:00-17:00")]
    [InlineData("weekdays: \"09:00-17:00\", weekend: closed", "09:00-17:00")]
    [InlineData("daily: \"09:00-17:00\", mon-wed: \"10:00-16:00\", mon: closed", "")]
    [InlineData("daily: \"09:00-17:00\", mon - wed: \"10:00-16:00\"", "10:00-16:00")]
    public void Hours_are_read_as_people_write_them(string week, string? monday)
    {
        var yaml = $"weekly: {{ {week} }}";
        if (monday is null)
        {
            Assert.NotEmpty(TestHours.Problems(yaml));
            return;
        }

        var time = LocalTimePattern.CreateWithInvariantCulture("HH:mm");
        Assert.Equal(monday, string.Join(' ', TestHours.Read(yaml).IntervalsOn(new LocalDate(2026, 3, 2)).Select(one => $"{time.Format(one.From)}-{time.Format(one.To)}")));
    }

    [Theory]
    [InlineData("weekly: { mondy: \"08:00-17:00\" }", "line 13, column 23: hours 'office', weekly: 'mondy' is not a day of the week")]
    [InlineData("weekly: { mon: [\"08:00-17:00\", \"17:00\"] }", "line 13, column 44: hours 'office', weekly: '17:00' is not a time of opening")]
    [InlineData("weekly: { mon: 9-5 }", "'9-5' is not a time of opening")]
    [InlineData("weekly: { mon: \"9:00-5:00\" }", "'9:00-5:00' would go on over midnight. Say am or pm")]
    [InlineData("weekly: { mon: \"08:00-08:00\" }", "begins and ends at the same time")]
    [InlineData("weekly: { mon: \"25:00-26:00\" }", "'25:00-26:00' is not a time of opening")]
    [InlineData("weekly: { mon: [\"08:00-12:00\", \"11:00-17:00\"] }", "'11:00-17:00' overlaps another time of the same day")]
    [InlineData("weekly: { mon: \"08:00-17:00\", monday: closed }", "monday stands twice, in 'mon' and in 'monday'")]
    [InlineData("weekly: { mon: }", "'mon' has no times")]
    [InlineData("weekly: { mon: closed }, dates: { 2026-02-30: closed }", "'2026-02-30' is not a date")]
    [InlineData("weekly: { mon: closed }, dates: { 2026-12-24..2026-12-20: closed }", "ends before it begins")]
    [InlineData("weekly: { mon: closed }, holidays: us-federl", "the holiday 'us-federl' is not understood")]
    [InlineData("weekly: { mon: closed }, holidays: us-federl", "The sets are us-federal, us-major, canada-federal.")]
    [InlineData("weekly: { mon: closed }, holidays: [us-federal, forth thursday of november]", "line 13, column 61: hours 'office': the holiday 'forth thursday of november' is not understood")]
    [InlineData("weekly: { mon: closed }, timezone: America/Chicgo", "Did you mean 'America/Chicago'?")]
    [InlineData("holidays: us-federal", "'weekly' is missing")]
    public void Mistakes_are_named_with_their_place_and_cure(string yaml, string problem) =>
        Assert.Contains(TestHours.Problems(yaml), found => found.ToString().Contains(problem, StringComparison.Ordinal));

    [Fact]
    public void A_place_in_another_zone_has_its_own_clock()
    {
        var hours = TestHours.Read("weekly: { daily: \"08:00-17:00\" }, timezone: America/Los_Angeles");

        Assert.Equal(DayStatus.Closed, hours.StatusAt(Instant.FromUtc(2026, 3, 3, 15, 59)));
        Assert.Equal(DayStatus.Open, hours.StatusAt(Instant.FromUtc(2026, 3, 3, 16, 0)));
    }

    [Fact]
    public void What_the_clock_skips_opens_when_the_gap_ends_and_what_it_repeats_counts_twice()
    {
        var hours = TestHours.Read("""weekly: { sun: ["01:30-02:00", "02:15-02:45", "02:50-04:00"] }""");

        Assert.Equal(["07:30-08:00", "08:00-09:00"], Open("2026-03-08T00:00:00Z", "2026-03-09T00:00:00Z").SelectMany(Split));
        Assert.Equal(["06:30-07:00", "07:30-08:00", "08:15-08:45", "08:50-10:00"], Open("2026-11-01T00:00:00Z", "2026-11-02T00:00:00Z"));

        IEnumerable<string> Open(string from, string until) => hours.OpenBetween(InstantPattern.General.Parse(from).Value, InstantPattern.General.Parse(until).Value)
            .Select(open => $"{open.Start.ToString("HH:mm", null)}-{open.End.ToString("HH:mm", null)}");

        // 01:30 to 02:00 and then, at once, 03:00 to 04:00: one time of opening.
        static string[] Split(string open) => open == "07:30-09:00" ? ["07:30-08:00", "08:00-09:00"] : [open];
    }

    [Fact]
    public void The_next_opening_and_the_next_change_are_found_over_nights_and_holidays()
    {
        var hours = TestHours.Read("weekly: { mon-fri: [\"08:00-17:00\"] }, holidays: [us-federal, day after thanksgiving]");
        var eve = Instant.FromUtc(2026, 11, 25, 23, 0);

        Assert.Equal(Instant.FromUtc(2026, 11, 30, 14, 0), hours.NextOpening(eve));
        Assert.Equal(Instant.FromUtc(2026, 11, 30, 14, 0), hours.NextChange(eve));
        Assert.Equal(Instant.FromUtc(2026, 11, 30, 15, 0), hours.NextOpening(Instant.FromUtc(2026, 11, 30, 15, 0)));
        Assert.Equal(Instant.FromUtc(2026, 11, 30, 23, 0), hours.NextChange(Instant.FromUtc(2026, 11, 30, 15, 0)));
        Assert.Null(TestHours.Read("weekly: { mon: closed }").NextOpening(eve));
        Assert.Null(TestHours.Read("weekly: { daily: open all day }").NextChange(eve));
    }

    [Fact]
    public void To_ask_whether_it_is_open_allocates_nothing()
    {
        var hours = TestHours.Read("weekly: { mon-fri: [\"08:00-12:00\", \"13:00-17:00\"] }, holidays: us-federal, timezone: America/Los_Angeles");
        var at = Instant.FromUtc(2026, 3, 3, 15, 59);
        AskForAThousandHours();
        var before = GC.GetAllocatedBytesForCurrentThread();

        AskForAThousandHours();

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());

        void AskForAThousandHours()
        {
            for (var hour = 0; hour < 1000; hour++)
            {
                hours.StatusAt(at + Duration.FromHours(hour));
            }
        }
    }

    [Theory]
    [InlineData("2026-03-08T07:59:00Z", 1)]
    [InlineData("2026-03-08T08:00:00Z", 3)]
    [InlineData("2026-11-01T06:30:00Z", 1)]
    [InlineData("2026-11-01T07:30:00Z", 1)]
    public void Local_time_follows_daylight_saving(string instant, int hour)
    {
        var business = new Business("Acme", "America/Chicago", ["en-US"]);

        Assert.Equal(hour, business.LocalAt(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture)).Hour);
    }

    private static DayStatus At(string yaml, string local) =>
        TestHours.Read(yaml.ReplaceLineEndings(" ")).StatusAt(LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(local).Value);
}
