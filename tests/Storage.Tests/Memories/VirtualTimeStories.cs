using Azure.Data.Tables;
using Ringback.Memory;
using Ringback.Storage.Tests.Backends;

namespace Ringback.Storage.Tests.Memories;

/// <summary>What only Memory can do: follow a clock that is moved, and repeat itself.</summary>
public sealed class VirtualTimeStories
{
    private static readonly DateTimeOffset Start = MemoryBackend.Start;

    private readonly MemoryBackend backend = new();

    [Fact]
    public async Task A_delayed_message_comes_when_its_time_has_come()
    {
        var queue = backend.NewQueue();
        await queue.SendMessageAsync("tick", visibilityTimeout: TimeSpan.FromSeconds(45));
        await queue.SendMessageAsync("late", visibilityTimeout: TimeSpan.FromDays(6));

        Assert.Equal(Start.AddSeconds(45), backend.Storage.NextVisible);
        backend.Clock.AdvanceTo(Start.AddSeconds(44.999));
        Assert.Null((await queue.ReceiveMessageAsync()).Value);
        backend.Clock.AdvanceTo(Start.AddSeconds(45));
        Assert.Equal("tick", (await queue.ReceiveMessageAsync(TimeSpan.FromDays(7))).Value!.MessageText);
        Assert.Null((await queue.ReceiveMessageAsync()).Value);
    }

    [Fact]
    public async Task A_message_that_nobody_finished_comes_again()
    {
        var queue = backend.NewQueue();
        await queue.SendMessageAsync("work");
        var first = (await queue.ReceiveMessageAsync()).Value!;

        Assert.Equal(Start.AddSeconds(30), backend.Storage.NextVisible);
        backend.Clock.AdvanceTo(Start.AddSeconds(30));
        var second = (await queue.ReceiveMessageAsync()).Value!;

        Assert.Equal((first.MessageId, 2), (second.MessageId, second.DequeueCount));
        Assert.NotEqual(first.PopReceipt, second.PopReceipt);
    }

    [Fact]
    public async Task A_message_dies_at_the_end_of_its_life()
    {
        var queue = backend.NewQueue();
        await queue.SendMessageAsync("short", timeToLive: TimeSpan.FromSeconds(10));
        await queue.SendMessageAsync("for ever", timeToLive: TimeSpan.FromSeconds(-1));

        backend.Clock.AdvanceTo(Start.AddDays(400));

        Assert.Equal(1, queue.GetProperties().Value.ApproximateMessagesCount);
        Assert.Equal("for ever", (await queue.ReceiveMessageAsync()).Value!.MessageText);
    }

    [Fact]
    public async Task Nothing_is_expected_of_empty_or_visible_queues()
    {
        var queue = backend.NewQueue();
        Assert.Null(backend.Storage.NextVisible);

        await queue.SendMessageAsync("now");

        Assert.Null(backend.Storage.NextVisible);
    }

    [Fact]
    public async Task Versions_differ_while_the_clock_stands_still()
    {
        var table = backend.NewTable();
        var first = (await table.AddEntityAsync(new TableEntity("p", "r"))).Headers.ETag;
        var second = (await table.UpsertEntityAsync(new TableEntity("p", "r"))).Headers.ETag;

        Assert.NotEqual(first, second);
        Assert.InRange(table.GetEntity<TableEntity>("p", "r").Value.Timestamp!.Value, Start, Start.AddSeconds(1));
    }

    [Fact]
    public async Task Operations_are_counted_by_kind()
    {
        var table = backend.NewTable();
        var queue = backend.NewQueue();
        await table.AddEntityAsync(new TableEntity("p", "r"));
        await table.GetEntityIfExistsAsync<TableEntity>("p", "none");
        await table.SubmitTransactionAsync([new(TableTransactionActionType.UpsertMerge, new TableEntity("p", "s"))]);
        await queue.SendMessageAsync("x");

        var operations = backend.Storage.Operations;

        Assert.Equal((1, 1, 1, 1, 1), (operations["table.insert"], operations["table.get"], operations["table.batch"], operations["table.upsert"], operations["queue.put"]));
    }

    [Fact]
    public async Task Two_runs_give_the_same_ids()
    {
        Assert.Equal(await Run(), await Run());

        static async Task<string> Run()
        {
            var fresh = new MemoryBackend();
            var queue = fresh.Queues.GetQueueClient("queue");
            await queue.CreateAsync();
            var sent = (await queue.SendMessageAsync("x")).Value;
            var table = fresh.Tables.GetTableClient("table");
            await table.CreateAsync();
            return $"{sent.MessageId} {sent.PopReceipt} {(await table.AddEntityAsync(new TableEntity("p", "r"))).Headers.ETag}";
        }
    }

    [Fact]
    public async Task Requests_complete_on_the_callers_thread()
    {
        var table = backend.NewTable();

        Assert.True(table.AddEntityAsync(new TableEntity("p", "r")).IsCompletedSuccessfully);
        Assert.True(table.GetEntityAsync<TableEntity>("p", "r").IsCompletedSuccessfully);
        Assert.True(backend.NewQueue().SendMessageAsync("x").IsCompletedSuccessfully);
        await Task.CompletedTask;
    }

    [Fact]
    public void The_connection_string_names_every_service() => Assert.Equal(
        $"DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey={MemoryStorage.AccountKey};TableEndpoint=http://127.0.0.1:5/storage/table/devstoreaccount1;"
        + "QueueEndpoint=http://127.0.0.1:5/storage/queue/devstoreaccount1;BlobEndpoint=http://127.0.0.1:5/storage/blob/devstoreaccount1;",
        MemoryStorage.ConnectionString(new Uri("http://127.0.0.1:5")));
}
