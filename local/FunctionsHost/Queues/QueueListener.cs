using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Microsoft.Extensions.Logging;
using Ringback.FunctionsHost.Functions;

namespace Ringback.FunctionsHost.Queues;

/// <summary>
/// Takes the messages of one queue to its function. A message is hidden for 10 minutes while its function runs (renewed halfway), deleted when it
/// succeeded, shown again when it failed, and put into the poison queue after it failed too often, as on the real host.
/// </summary>
internal sealed class QueueListener(
    FunctionEntry function, QueueClient queue, QueueClient poison, FunctionInvoker invoker, HostActivity activity, HostJson.QueueSettings settings,
    TimeProvider time, ILogger logger)
{
    private static readonly TimeSpan Lock = TimeSpan.FromMinutes(10);

    private readonly CancellationTokenSource stopping = new();
    private int running;
    private bool isIll;

    /// <summary>Whether another batch may be taken: as long as at most half a batch is still running.</summary>
    public bool HasRoom => Volatile.Read(ref running) <= settings.BatchSize / 2;

    public bool IsStopping => stopping.IsCancellationRequested;

    /// <summary>Called when a message is done with.</summary>
    public Action? MessageDone { get; set; }

    /// <summary>Takes one batch and starts the function for each message.</summary>
    /// <returns>How many messages there were; 0 also when the storage account did not answer, or has no such queue.</returns>
    public async Task<int> TakeBatchAsync(CancellationToken cancellationToken)
    {
        if (IsStopping)
        {
            return 0;
        }

        using var busy = activity.Busy();
        QueueMessage[] batch;
        try
        {
            batch = (await queue.ReceiveMessagesAsync(settings.BatchSize, Lock, cancellationToken)).Value;
            isIll = false;
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            Report(failure);
            return 0;
        }

        foreach (var message in batch)
        {
            Interlocked.Increment(ref running);
            _ = ProcessAsync(message);
        }

        return batch.Length;
    }

    public void Stop() => stopping.Cancel();

    private async Task ProcessAsync(QueueMessage message)
    {
        using var busy = activity.Busy();
        var receipt = message.PopReceipt;
        try
        {
            var succeeded = false;
            await using (time.CreateTimer(_ => Renew(), state: null, Lock / 2, Lock / 2))
            {
                succeeded = await RunAsync(message);
            }

            await SettleAsync(message, receipt, succeeded);
        }
        catch (Exception failure)
        {
            logger.LogWarning(failure, "Message {MessageId} of queue {Queue} could not be settled and will come again", message.MessageId, queue.Name);
        }
        finally
        {
            Interlocked.Decrement(ref running);
            MessageDone?.Invoke();
        }

        async void Renew()
        {
            try
            {
                receipt = (await queue.UpdateMessageAsync(message.MessageId, receipt, message.Body, Lock, stopping.Token)).Value.PopReceipt;
            }
            catch (Exception failure)
            {
                logger.LogWarning(failure, "The lock on message {MessageId} of queue {Queue} could not be renewed", message.MessageId, queue.Name);
            }
        }
    }

    private async Task<bool> RunAsync(QueueMessage message)
    {
        try
        {
            var body = MessageBody.Decode(message, settings.IsBase64);
            var data = new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase)
            {
                ["QueueTrigger"] = body.ToString(),
                ["Id"] = message.MessageId,
                ["DequeueCount"] = message.DequeueCount,
                ["InsertionTime"] = message.InsertedOn,
            };
            await invoker.InvokeAsync(function, new Start(type => ValueTask.FromResult(MessageBody.As(type, message, body)), data, stopping.Token));
            return true;
        }
        catch (FormatException failure)
        {
            logger.LogError(failure, "Message {MessageId} of queue {Queue} is not base64", message.MessageId, queue.Name);
            return false;
        }
        catch (Exception)
        {
            return false;
        }
    }

    private async Task SettleAsync(QueueMessage message, string receipt, bool succeeded)
    {
        if (!succeeded && message.DequeueCount < settings.MaxDequeueCount)
        {
            await queue.UpdateMessageAsync(message.MessageId, receipt, message.Body, settings.VisibilityTimeout);
            return;
        }

        if (!succeeded)
        {
            logger.LogError("Message {MessageId} failed {Count} times; it goes from queue {Queue} to {Poison}", message.MessageId, message.DequeueCount, queue.Name, poison.Name);
            await poison.CreateIfNotExistsAsync();
            await poison.SendMessageAsync(message.Body);
        }

        await queue.DeleteMessageAsync(message.MessageId, receipt);
    }

    // A queue that doesn't exist yet is an empty one; an account that is away is said once.
    private void Report(Exception failure)
    {
        if (failure is RequestFailedException { Status: 404 } || isIll)
        {
            return;
        }

        isIll = true;
        var cause = failure is AggregateException { InnerExceptions: [.., var last] } ? last : failure;
        logger.LogWarning("Queue {Queue} can't be read ({Cause}); trying on", queue.Name, cause.Message);
    }
}
