using Azure.Storage.Queues.Models;

namespace Ringback.FunctionsHost.Tests;

public sealed class QueueTests
{
    [Fact]
    public async Task Every_message_is_taken_once_and_deleted()
    {
        await using var sample = await SampleHost.StartAsync();
        var queue = await sample.QueueAsync("letters");
        var letters = Enumerable.Range(0, 40).Select(number => $"letter {number}").ToArray();
        foreach (var number in Enumerable.Range(0, 40))
        {
            await queue.SendMessageAsync($"{number}");
        }

        Assert.Equal(40, await sample.Local.RunUntilQuietAsync(CancellationToken.None));
        Assert.Equal(letters, sample.Journal.Lines);
        QueueProperties properties = await queue.GetPropertiesAsync();
        Assert.Equal(0, properties.ApproximateMessagesCount);
    }

    [Fact]
    public async Task A_message_with_a_delay_comes_when_the_clock_has_reached_it()
    {
        await using var sample = await SampleHost.StartAsync();
        var queue = await sample.QueueAsync("letters");
        await queue.SendMessageAsync("late", TimeSpan.FromSeconds(45));
        await sample.AdvanceAsync(TimeSpan.FromSeconds(44));
        Assert.Empty(sample.Journal.Lines);
        await sample.AdvanceAsync(TimeSpan.FromSeconds(1));
        Assert.Equal(["letter late"], sample.Journal.Lines);
    }

    [Fact]
    public async Task A_message_that_fails_comes_again_and_at_last_goes_to_the_poison_queue()
    {
        await using var sample = await SampleHost.StartAsync();
        var queue = await sample.QueueAsync("births");
        await queue.SendMessageAsync("""{"firstName":"Nemo","age":0}""");
        await sample.AdvanceAsync(TimeSpan.FromSeconds(25));
        Assert.Equal(["birth Nemo", "birth Nemo", "birth Nemo"], sample.Journal.Lines);
        Assert.Equal("""{"firstName":"Nemo","age":0}""", await PoisonAsync(sample, "births"));
    }

    [Fact]
    public async Task A_message_that_cannot_be_read_goes_to_the_poison_queue_and_stops_nothing()
    {
        await using var sample = await SampleHost.StartAsync();
        var queue = await sample.QueueAsync("births");
        await queue.SendMessageAsync("no json");
        await queue.SendMessageAsync("""{"firstName":"Ann","age":0}""");
        await sample.AdvanceAsync(TimeSpan.FromSeconds(25));
        Assert.Equal(["birth Ann"], sample.Journal.Lines);
        Assert.Equal("no json", await PoisonAsync(sample, "births"));
    }

    [Fact]
    public async Task A_function_may_ask_for_the_message_itself_and_name_its_storage()
    {
        await using var sample = await SampleHost.StartAsync();
        var queue = await sample.QueueAsync("raw");
        await queue.SendMessageAsync("as it is");
        await sample.Local.RunUntilQuietAsync(CancellationToken.None);
        Assert.Equal(["raw as it is 1 1"], sample.Journal.Lines);
    }

    [Fact]
    public async Task A_long_run_keeps_its_message_hidden()
    {
        await using var sample = await SampleHost.StartAsync((builder, _) => builder.Configuration["SweepSchedule"] = "0 0 0 1 1 *");
        var queue = await sample.QueueAsync("slow");
        await queue.SendMessageAsync("25");
        await sample.AdvanceAsync(TimeSpan.FromMinutes(40));
        Assert.Equal(["slow 25"], sample.Journal.Lines);
        Assert.Equal(0, sample.Local.InFlight);
    }

    [Fact]
    public async Task Storage_that_goes_away_is_said_once_and_found_again()
    {
        await using var sample = await SampleHost.StartAsync();
        var queue = await sample.QueueAsync("letters");
        await queue.SendMessageAsync("patience");
        sample.IsStorageAway = true;
        await sample.AdvanceAsync(TimeSpan.FromMinutes(1));
        Assert.Single(sample.Log.Lines, line => line.Contains("Queue letters can't be read", StringComparison.Ordinal));
        sample.IsStorageAway = false;
        await sample.AdvanceAsync(TimeSpan.FromMinutes(1));
        Assert.Equal(["letter patience"], sample.Journal.Lines);
    }

    private static async Task<string> PoisonAsync(SampleHost sample, string name)
    {
        var poison = await sample.QueueAsync(name + "-poison");
        QueueMessage? message = await poison.ReceiveMessageAsync();
        return message!.Body.ToString();
    }
}
