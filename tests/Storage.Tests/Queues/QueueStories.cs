using Azure;
using Azure.Storage;
using Azure.Storage.Queues;
using Ringback.Storage.Tests.Backends;

namespace Ringback.Storage.Tests.Queues;

public sealed class QueueStoriesOnMemory() : QueueStories(new MemoryBackend());

public sealed class QueueStoriesOnAzurite(AzuriteBackend azurite) : QueueStories(azurite);

/// <summary>Queues and their messages.</summary>
public abstract class QueueStories(StorageBackend backend)
{
    private readonly QueueClient queue = backend.NewQueue();

    [Theory]
    [InlineData("plain")]
    [InlineData("<xml> & \"quotes\" 'too'")]
    [InlineData("  spaces\r\nand\tlines ü€\ud83d\ude00  ")]
    public async Task A_message_comes_back_as_it_was(string text)
    {
        var sent = (await queue.SendMessageAsync(text)).Value;
        var received = (await queue.ReceiveMessageAsync()).Value;

        Assert.NotNull(received);
        Assert.Equal((sent.MessageId, text, 1), (received.MessageId, received.MessageText, received.DequeueCount));
        Assert.Equal(204, (await queue.DeleteMessageAsync(received.MessageId, received.PopReceipt)).Status);
        Assert.Equal(0, (await queue.GetPropertiesAsync()).Value.ApproximateMessagesCount);
    }

    [Fact]
    public async Task Base64_carries_any_bytes()
    {
        var binary = backend.NewQueue(QueueMessageEncoding.Base64);
        await binary.SendMessageAsync(new BinaryData(new byte[] { 0, 1, 254, 255 }));

        var raw = backend.Queues.GetQueueClient(binary.Name).PeekMessage().Value!;
        var received = binary.ReceiveMessage().Value!;

        Assert.Equal(Convert.ToBase64String(new byte[] { 0, 1, 254, 255 }), raw.MessageText);
        Assert.Equal([0, 1, 254, 255], received.Body.ToArray());
    }

    [Fact]
    public async Task Messages_come_in_the_order_they_were_sent_and_only_once()
    {
        foreach (var text in new[] { "one", "two", "three" })
        {
            await queue.SendMessageAsync(text);
        }

        Assert.Equal("one", (await queue.PeekMessageAsync()).Value!.MessageText);
        Assert.Equal(["one", "two"], (await queue.ReceiveMessagesAsync(2)).Value.Select(m => m.MessageText));
        Assert.Equal(["three"], (await queue.PeekMessagesAsync(32)).Value.Select(m => m.MessageText));
        Assert.Equal(["three"], (await queue.ReceiveMessagesAsync(32)).Value.Select(m => m.MessageText));
        Assert.Empty(queue.ReceiveMessages().Value);
        Assert.Null((await queue.ReceiveMessageAsync()).Value);
        Assert.Null((await queue.PeekMessageAsync()).Value);
        Assert.Equal(3, queue.GetProperties().Value.ApproximateMessagesCount);
    }

    [Fact]
    public async Task A_delayed_message_is_not_seen_yet()
    {
        var sent = (await queue.SendMessageAsync("later", visibilityTimeout: TimeSpan.FromDays(7) - TimeSpan.FromSeconds(1))).Value;

        Assert.InRange((sent.TimeNextVisible - sent.InsertionTime).TotalSeconds, 604798, 604800);
        Assert.Null((await queue.ReceiveMessageAsync()).Value);
        Assert.Equal(1, queue.GetProperties().Value.ApproximateMessagesCount);
    }

    [Fact]
    public async Task A_used_receipt_is_refused()
    {
        await queue.SendMessageAsync("text");
        var received = (await queue.ReceiveMessageAsync()).Value!;
        var updated = (await queue.UpdateMessageAsync(received.MessageId, received.PopReceipt, "changed", TimeSpan.Zero)).Value;
        var again = (await queue.ReceiveMessageAsync()).Value!;

        Assert.Equal(("changed", 2), (again.MessageText, again.DequeueCount));
        Assert.NotEqual(received.PopReceipt, updated.PopReceipt);
        await Refused(400, "PopReceiptMismatch", () => queue.DeleteMessageAsync(received.MessageId, received.PopReceipt));
        await Refused(400, "PopReceiptMismatch", () => queue.UpdateMessageAsync(received.MessageId, updated.PopReceipt, "late", TimeSpan.Zero));
        await queue.DeleteMessageAsync(again.MessageId, again.PopReceipt);
        await Refused(404, "MessageNotFound", () => queue.DeleteMessageAsync(again.MessageId, again.PopReceipt));
    }

    [Fact]
    public async Task An_update_without_text_keeps_the_text()
    {
        await queue.SendMessageAsync("kept");
        var received = (await queue.ReceiveMessageAsync()).Value!;

        var updated = received.Update((await queue.UpdateMessageAsync(received.MessageId, received.PopReceipt, visibilityTimeout: TimeSpan.Zero)).Value);

        Assert.Equal("kept", queue.PeekMessage().Value!.MessageText);
        Assert.Equal(204, queue.DeleteMessage(updated.MessageId, updated.PopReceipt).Status);
    }

    [Fact]
    public async Task Times_and_counts_have_limits()
    {
        await OutOfRange(() => queue.ReceiveMessagesAsync(33));
        await OutOfRange(() => queue.ReceiveMessagesAsync(0));
        await OutOfRange(() => queue.ReceiveMessagesAsync(1, TimeSpan.FromDays(8)));
        await OutOfRange(() => queue.ReceiveMessagesAsync(1, TimeSpan.Zero));
        await OutOfRange(() => queue.SendMessageAsync("x", visibilityTimeout: TimeSpan.FromDays(8)));
    }

    [Fact]
    public async Task A_message_of_64_KiB_fits_and_one_more_byte_does_not()
    {
        Assert.Equal(201, (await queue.SendMessageAsync(new string('x', 64 * 1024))).GetRawResponse().Status);
        await Refused(413, "RequestBodyTooLarge", () => queue.SendMessageAsync(new string('x', (64 * 1024) + 1)));
    }

    [Fact]
    public async Task A_message_may_live_for_ever()
    {
        var sent = (await queue.SendMessageAsync("text", timeToLive: TimeSpan.FromSeconds(-1))).Value;

        Assert.Equal(9999, sent.ExpirationTime.Year);
        Assert.Equal("text", (await queue.ReceiveMessageAsync()).Value!.MessageText);
    }

    [Fact]
    public async Task A_cleared_queue_is_empty()
    {
        await queue.SendMessageAsync("one");
        await queue.SendMessageAsync("two", visibilityTimeout: TimeSpan.FromMinutes(1));

        Assert.Equal(204, (await queue.ClearMessagesAsync()).Status);

        Assert.Equal(0, (await queue.GetPropertiesAsync()).Value.ApproximateMessagesCount);
    }

    [Fact]
    public async Task A_queue_is_made_once_and_again_only_with_the_same_metadata()
    {
        var fresh = backend.Queues.GetQueueClient(StorageBackend.NewName());

        Assert.False((await fresh.ExistsAsync()).Value);
        Assert.Equal(201, (await fresh.CreateIfNotExistsAsync(new Dictionary<string, string> { ["owner"] = "tests" }))!.Status);
        Assert.Null(await fresh.CreateIfNotExistsAsync());
        await Refused(409, "QueueAlreadyExists", () => fresh.CreateAsync(new Dictionary<string, string> { ["owner"] = "others" }));
        Assert.Equal("tests", fresh.GetProperties().Value.Metadata["owner"]);
        Assert.True(fresh.Exists().Value);
        Assert.True((await fresh.DeleteIfExistsAsync()).Value);
        Assert.False((await fresh.DeleteIfExistsAsync()).Value);
        await Refused(404, "QueueNotFound", () => fresh.SendMessageAsync("nobody there"));
    }

    [Fact]
    public async Task A_wrong_key_is_refused()
    {
        var wrong = new StorageSharedKeyCredential("devstoreaccount1", Convert.ToBase64String(new byte[64]));
        var client = new QueueClient(queue.Uri, wrong, backend.Configured(new QueueClientOptions()));
        var right = new QueueClient(queue.Uri, new StorageSharedKeyCredential("devstoreaccount1", Memory.MemoryStorage.AccountKey), backend.Configured(new QueueClientOptions()));

        Assert.Equal(403, (await Assert.ThrowsAsync<RequestFailedException>(() => client.SendMessageAsync("x"))).Status);
        Assert.Equal(201, (await right.SendMessageAsync("x")).GetRawResponse().Status);
        Assert.Equal((queue.Name, "devstoreaccount1"), (right.Name, right.AccountName));
    }

    private static async Task OutOfRange(Func<Task> request) => Assert.Equal(400, (await Assert.ThrowsAsync<RequestFailedException>(request)).Status);

    private static async Task Refused(int status, string code, Func<Task> request)
    {
        var refused = await Assert.ThrowsAsync<RequestFailedException>(request);
        Assert.Equal((status, code), (refused.Status, refused.ErrorCode));
    }
}
