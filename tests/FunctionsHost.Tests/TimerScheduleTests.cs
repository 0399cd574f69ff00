using FsCheck;
using FsCheck.Fluent;
using Ringback.FunctionsHost.Timers;

namespace Ringback.FunctionsHost.Tests;

public sealed class TimerScheduleTests
{
    [Theory]
    [InlineData("0 */5 * * * *", "2026-03-03T10:00:00", "2026-03-03T10:05:00")]
    [InlineData("0 */1 * * * *", "2026-03-03T10:00:59.5", "2026-03-03T10:01:00")]
    [InlineData("30 0 9-17/4 * * 1-5", "2026-03-06T17:00:30", "2026-03-09T09:00:30")]
    [InlineData("0 30 6 1,15 * *", "2026-12-15T06:30:00", "2027-01-01T06:30:00")]
    [InlineData("0 0 0 29 2 *", "2026-03-01T00:00:00", "2028-02-29T00:00:00")]
    [InlineData("0 0 8 * jan Mon", "2026-03-03T00:00:00", "2027-01-04T08:00:00")]
    [InlineData("*/20 59 23 31 12 *", "2026-12-31T23:59:40", "2027-12-31T23:59:00")]
    [InlineData("5 4 * * *", "2026-03-03T04:05:00", "2026-03-04T04:05:00")]
    [InlineData("00:00:45", "2026-03-03T10:00:00", "2026-03-03T10:00:45")]
    public void The_next_run_comes_after_the_time_given(string schedule, string from, string next) =>
        Assert.Equal(Utc(next), TimerSchedule.Parse(schedule).Next(Utc(from)));

    [Fact]
    public void A_day_that_never_comes_has_no_run() => Assert.Null(TimerSchedule.Parse("0 0 0 31 2 *").Next(Utc("2026-03-03T00:00:00")));

    [Theory]
    [InlineData("0 60 * * * *", "'60' is not a list of values or ranges from 0 to 59")]
    [InlineData("0 */0 * * * *", "'*/0'")]
    [InlineData("* *", "neither six fields")]
    [InlineData("0 0 0 * * Sonntag", "'Sonntag'")]
    public void A_wrong_schedule_is_refused_with_the_cure(string schedule, string cause)
    {
        var failure = Assert.Throws<FormatException>(() => TimerSchedule.Parse(schedule));
        Assert.Contains(cause, failure.Message, StringComparison.Ordinal);
        Assert.Contains("such as '0 */5 * * * *'", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_schedule_agrees_with_trying_second_after_second()
    {
        // Schedules that run at least once an hour, so that trying second after second ends.
        var field = (int low, int high) => Gen.OneOf(
            Gen.Constant("*"),
            Gen.Choose(low, high).Select(value => $"{value}"),
            Gen.Choose(2, 20).Select(step => $"*/{step}"),
            Gen.Choose(low, high).Two().Select(pair => $"{Math.Min(pair.Item1, pair.Item2)}-{Math.Max(pair.Item1, pair.Item2)}/3"));
        var cases = from second in field(0, 59)
                    from minute in field(0, 59)
                    from hours in Gen.Elements("*", "*/2", "9-17")
                    from start in Gen.Choose(0, 400 * 86_400)
                    select (Schedule: $"{second} {minute} {hours} * * *", Start: Utc("2026-01-01T00:00:00").AddSeconds(start));
        Prop.ForAll(cases.ToArbitrary(), test => TimerSchedule.Parse(test.Schedule).Next(test.Start) == Tried(test.Schedule, test.Start))
            .QuickCheckThrowOnFailure();
    }

    private static DateTimeOffset Tried(string schedule, DateTimeOffset start)
    {
        var fields = schedule.Split(' ');
        var time = start;
        do
        {
            time = time.AddSeconds(1);
        }
        while (!(Matches(fields[0], time.Second) && Matches(fields[1], time.Minute) && Matches(fields[2], time.Hour)));
        return time;
    }

    private static bool Matches(string field, int value)
    {
        var parts = field.Split('/');
        var step = parts.Length > 1 ? int.Parse(parts[1], null) : 1;
        var bounds = parts[0] == "*" ? [0, 59] : parts[0].Split('-').Select(bound => int.Parse(bound, null)).ToArray();
        return value >= bounds[0] && value <= bounds[^1] && (value - bounds[0]) % step == 0;
    }

    private static DateTimeOffset Utc(string text) => DateTimeOffset.Parse(text + "Z", null);
}
