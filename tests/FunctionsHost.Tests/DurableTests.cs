using System.Net;

namespace Ringback.FunctionsHost.Tests;

public sealed class DurableTests
{
    [Fact]
    public async Task An_orchestration_that_a_request_started_waits_calls_its_activity_and_ends()
    {
        await using var sample = await SampleHost.StartAsync((builder, _) => builder.Configuration["SweepSchedule"] = "0 0 0 1 1 *");
        using var response = await sample.Http.PostAsync("reminders/jo-1", content: null);
        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        await sample.AdvanceAsync(TimeSpan.FromMinutes(29));
        Assert.Empty(sample.Journal.Lines);
        await sample.AdvanceAsync(TimeSpan.FromMinutes(1));
        Assert.Equal(["told Jo by jo-1"], sample.Journal.Lines);
    }
}
