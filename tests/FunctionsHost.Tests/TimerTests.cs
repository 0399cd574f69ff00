namespace Ringback.FunctionsHost.Tests;

public sealed class TimerTests
{
    [Fact]
    public async Task A_timer_runs_whenever_its_time_comes()
    {
        await using var sample = await SampleHost.StartAsync();
        await sample.AdvanceAsync(TimeSpan.FromMinutes(11));
        Assert.Equal(["sweep 10:05:00 next 10:10:00 late False", "sweep 10:10:00 next 10:15:00 late False"], sample.Journal.Lines);
        Assert.Equal(new DateTimeOffset(2026, 3, 3, 10, 15, 0, TimeSpan.Zero), sample.Local.NextDue);
    }

    [Fact]
    public async Task A_timer_that_fails_is_run_again_as_its_retry_says_and_then_at_its_next_time()
    {
        await using var sample = await SampleHost.StartAsync((builder, _) => builder.Configuration["SweepSchedule"] = "0 0 0 1 1 *");
        await sample.AdvanceAsync(TimeSpan.FromHours(27));
        Assert.Equal(
            ["stubborn 12:30:00", "stubborn 12:30:10", "stubborn 12:30:20", "stubborn 12:30:00", "stubborn 12:30:10", "stubborn 12:30:20"], sample.Journal.Lines);
    }

    [Fact]
    public async Task A_timer_can_be_run_by_name()
    {
        await using var sample = await SampleHost.StartAsync();
        await sample.Local.ReplayTimerAsync("sweep");
        Assert.Equal(["sweep 10:00:00 next 10:05:00 late False"], sample.Journal.Lines);
        var failure = await Assert.ThrowsAsync<ArgumentException>(() => sample.Local.ReplayTimerAsync("weep"));
        Assert.Contains("there are: Stubborn, Sweep", failure.Message, StringComparison.Ordinal);
    }
}
