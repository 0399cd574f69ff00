using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Ringback.Core.Cases;
using Ringback.Core.Hours;
using Ringback.Core.Plans;
using Ringback.Core.Tests.Hours;

namespace Ringback.Core.Tests.Cases;

public class BusinessClockTests
{
    private const string Office = "weekly: { mon-fri: [\"08:00-12:00\", \"13:00-17:00\"] }, holidays: us-federal";

    [Theory]
    [InlineData("2026-03-03T10:00-06:00", 30, "2026-03-03T10:30-06:00")]
    [InlineData("2026-03-03T11:50-06:00", 30, "2026-03-03T13:20-06:00")]
    [InlineData("2026-03-03T12:30-06:00", 30, "2026-03-03T13:30-06:00")]
    [InlineData("2026-03-03T16:45-06:00", 30, "2026-03-04T08:15-06:00")]
    [InlineData("2026-03-03T16:30-06:00", 30, "2026-03-03T17:00-06:00")]
    [InlineData("2026-03-06T16:45-06:00", 120, "2026-03-09T09:45-05:00")]
    [InlineData("2026-11-25T16:45-06:00", 30, "2026-11-27T08:15-06:00")]
    [InlineData("2026-03-07T03:00-06:00", 480, "2026-03-09T17:00-05:00")]
    public void Only_open_time_counts(string start, int minutes, string due) =>
        Assert.Equal(At(due), new BusinessClock(TestHours.Read(Office)).After(At(start), TimeSpan.FromMinutes(minutes)));

    [Theory]
    [InlineData("2026-03-08T00:00-06:00", "2026-03-08T04:00-05:00")]
    [InlineData("2026-11-01T00:00-05:00", "2026-11-01T02:00-06:00")]
    public void An_hour_that_is_skipped_does_not_count_and_one_that_comes_twice_counts_twice(string start, string due) =>
        Assert.Equal(At(due), new BusinessClock(TestHours.Read("weekly: { daily: open all day }")).After(At(start), TimeSpan.FromHours(3)));

    [Fact]
    public void A_promise_on_hours_that_are_never_open_counts_every_minute() =>
        Assert.Equal(At("2026-03-03T12:00-06:00"), new BusinessClock(TestHours.Read("weekly: { mon: closed }")).After(At("2026-03-03T10:00-06:00"), TimeSpan.FromHours(2)));

    [Fact]
    public void A_promise_on_hours_that_end_for_ever_counts_every_minute_from_then_on() => Assert.Equal(
        At("2026-03-03T19:00-06:00"),
        new BusinessClock(TestHours.Read("dates: { 2026-03-03: \"08:00-17:00\" }")).After(At("2026-03-03T16:00-06:00"), TimeSpan.FromHours(3)));

    [Fact]
    public void Hours_of_one_day_a_year_are_waited_for() => Assert.Equal(
        At("2027-03-03T10:00-06:00"),
        new BusinessClock(TestHours.Read("dates: { 03-03: \"08:00-17:00\" }")).After(At("2026-03-03T16:00-06:00"), TimeSpan.FromHours(3)));

    [Fact]
    public void The_terms_name_the_clock_and_vanished_hours_are_replaced_by_the_first()
    {
        var plan = PlanReader.Read(TestHours.Plan(Office).Replace("clock: always", "clock: business", StringComparison.Ordinal));
        var terms = Terms.Of(plan.Default);
        var evening = At("2026-03-03T18:00-06:00");

        Assert.Equal(At("2026-03-04T08:30-06:00"), PromiseClocks.Of(terms, plan).After(evening, TimeSpan.FromMinutes(30)));
        Assert.Equal(At("2026-03-04T08:30-06:00"), PromiseClocks.Of(terms with { Hours = "gone" }, plan).After(evening, TimeSpan.FromMinutes(30)));
        Assert.Equal(evening.AddMinutes(30), PromiseClocks.Of(terms with { Clock = PromiseClock.Always }, plan).After(evening, TimeSpan.FromMinutes(30)));
        Assert.Same(AlwaysClock.Instance, PromiseClocks.Of(terms, plan with { Hours = new Dictionary<string, OpeningHours>(StringComparer.Ordinal) }));
    }

    /// <summary>Lunch, nights over midnight, holidays, hours that a change of the clock skips or repeats.</summary>
    private static readonly IReadOnlyList<OpeningHours> Many =
    [
        TestHours.Read(Office),
        TestHours.Read("weekly: { daily: [\"01:15-02:45\", \"22:00-00:30\"] }"),
        TestHours.Read("weekly: { fri: 22:00-04:00, sun: [\"00:00-03:00\"] }, dates: { 03-10..03-20: open all day }"),
        TestHours.Read("weekly: { daily: [\"01:40-02:10\"], mon: closed }", "Australia/Lord_Howe"),
        TestHours.Read("weekly: { daily: open all day, sat: closed }", "America/St_Johns"),
    ];

    [Fact]
    public void It_counts_like_somebody_who_looks_at_the_door_every_minute() => ForAny((hours, start, minutes) =>
    {
        var at = Instant.FromDateTimeOffset(start);
        for (var left = minutes; left > 0; at += Duration.FromMinutes(1))
        {
            left -= hours.StatusAt(at) == DayStatus.Open ? 1 : 0;
        }

        Assert.Equal(at.ToDateTimeOffset(), new BusinessClock(hours).After(start, TimeSpan.FromMinutes(minutes)));
    });

    [Fact]
    public void A_promise_may_be_counted_in_parts() => ForAny((hours, start, minutes) =>
    {
        var clock = new BusinessClock(hours);
        var first = TimeSpan.FromMinutes(minutes / 3);
        Assert.Equal(clock.After(start, TimeSpan.FromMinutes(minutes)), clock.After(clock.After(start, first), TimeSpan.FromMinutes(minutes) - first));
    });

    private static void ForAny(Action<OpeningHours, DateTimeOffset, int> check)
    {
        // Half of all starts are in the weeks in which clocks change.
        var day = Gen.OneOf(Gen.Choose(0, 364), Gen.Choose(60, 75), Gen.Choose(298, 310), Gen.Choose(90, 96), Gen.Choose(272, 278));
        var starts = Gen.Zip(day, Gen.Choose(0, 1439)).Select(pair => At("2026-01-01T00:00Z").AddDays(pair.Item1).AddMinutes(pair.Item2));
        var cases = Gen.Zip(Gen.Zip(Gen.Elements(Many.AsEnumerable()), starts), Gen.Choose(1, 900));
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(cases.ToArbitrary(), one => check(one.Item1.Item1, one.Item1.Item2, one.Item2)));
    }

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
