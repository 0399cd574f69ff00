using System.Net.Http.Json;

namespace Ringback.FunctionsHost.Tests;

/// <summary>A simulation is only repeatable when nothing in it goes to another thread: then every task is over when the call that made it returns.</summary>
public sealed class SimulationTests
{
    [Fact]
    public async Task Everything_happens_before_the_call_returns()
    {
        var starting = SampleHost.StartAsync();
        Assert.True(starting.IsCompletedSuccessfully, "starting went to another thread");
        var sample = await starting;

        var get = sample.Http.GetStringAsync("people/Jo");
        Assert.True(get.IsCompletedSuccessfully, "a request went to another thread");

        var queue = await sample.QueueAsync("letters");
        var sending = queue.SendMessageAsync("hello");
        Assert.True(sending.IsCompletedSuccessfully, "sending a message went to another thread");

        var advancing = sample.AdvanceAsync(TimeSpan.FromMinutes(5));
        Assert.True(advancing.IsCompletedSuccessfully, "a function went to another thread");
        Assert.Equal(["letter hello", "sweep 10:05:00 next 10:10:00 late False"], sample.Journal.Lines);

        var stopping = sample.DisposeAsync();
        Assert.True(stopping.IsCompletedSuccessfully, "stopping went to another thread");
        await stopping;
    }

    [Fact]
    public async Task What_a_caller_holds_in_async_locals_stays_with_the_caller()
    {
        await using var sample = await SampleHost.StartAsync();
        await sample.Http.GetStringAsync("people/all");
        Sample.WebFunctions.Whisper.Value = "a secret";
        Assert.Equal("nothing", await sample.Http.GetStringAsync("heard"));
        Assert.Equal("a secret", Sample.WebFunctions.Whisper.Value);
    }

    [Fact]
    public async Task Completed_invocations_are_told()
    {
        await using var sample = await SampleHost.StartAsync();
        var told = new List<string>();
        sample.Local.InvocationCompleted += invocation => told.Add($"{invocation.Function} {invocation.Failure?.Message}");
        await sample.Http.GetAsync("broken");
        await sample.Http.PostAsJsonAsync("birthdays", new Sample.Person("Jo", 1));
        Assert.Equal(["Broken broken on purpose", "Birthday "], told);
    }
}
