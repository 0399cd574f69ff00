using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using Ringback.DurableEngine.History;
using Ringback.DurableEngine.Storage;

namespace Ringback.DurableEngine.Engine;

/// <summary>Brings messages and starts to other orchestrations. At least once, and recognised when they come twice.</summary>
internal sealed class Outbox(InstanceStore store, UnfinishedIndex index, Starter starter, Workload workload, TimeProvider time, Func<Guid> ids, ILogger logger)
{
    private long sequence;

    /// <summary>Puts a message into an inbox and sees to it that somebody looks.</summary>
    public async Task SendAsync(string instanceId, Message message, CancellationToken ct)
    {
        var key = RowKeys.Message(time.GetUtcNow(), Interlocked.Increment(ref sequence), ids().ToString("N"));
        await SendAsync(instanceId, key, message, ct);
    }

    public async Task DeliverAsync(Snapshot snapshot, CancellationToken ct)
    {
        foreach (var stored in snapshot.Outbox.ToList())
        {
            var number = 0;
            foreach (var outgoing in stored.Content)
            {
                var key = RowKeys.Message(snapshot.State!.UpdatedAt, number++, $"{RowKeys.Partition(snapshot.InstanceId)}-{stored.RowKeys[0]}");
                await DeliverAsync(snapshot, outgoing, key, ct);
            }

            await store.DeleteAsync(snapshot.InstanceId, stored.RowKeys, ct);
            snapshot.Outbox.Remove(stored);
        }
    }

    /// <summary>An orchestrator was continued from outside of its steps: fails it, through its own inbox.</summary>
    public void ReportForeignAwait(string instanceId, string execution) => _ = ReportForeignAwaitAsync(instanceId, execution);

    private async Task ReportForeignAwaitAsync(string instanceId, string execution)
    {
        try
        {
            await SendAsync(instanceId, new ForeignAwaitMessage(execution, "went on after its step, from a task that is not of its context"), workload.Stopping);
        }
        catch (Exception failure)
        {
            logger.LogError(failure, "The orchestrator of {InstanceId} awaits something that is not of its context; it could not be failed.", instanceId);
        }
    }

    private async Task DeliverAsync(Snapshot sender, Outgoing outgoing, string key, CancellationToken ct)
    {
        if (outgoing.Message is { } message)
        {
            await SendAsync(outgoing.Target, key, message, ct);
            return;
        }

        var start = outgoing.Start!;
        var (row, inTheWay) = await starter.StartAsync(outgoing.Target, start, startAt: null, tags: null, IsEnded, ct);
        workload.Wake(row);
        if (inTheWay is { } status && start.Parent is { } parent)
        {
            var failure = TaskFailureDetails.FromException(new InvalidOperationException(
                $"The sub-orchestration '{start.Name}' can't start as '{outgoing.Target}': that orchestration is {status}. Give it an id of its own."));
            await SendAsync(sender.InstanceId, key, new TaskResult(parent.Execution, parent.TaskId, Result: null, failure), ct);
        }
    }

    private async Task SendAsync(string instanceId, string key, Message message, CancellationToken ct)
    {
        await store.AddMessageAsync(instanceId, key, message, ct);
        workload.Wake(await index.SetAsync(instanceId, time.GetUtcNow(), ct));
    }

    private static bool IsEnded(OrchestrationRuntimeStatus status) =>
        status is OrchestrationRuntimeStatus.Completed or OrchestrationRuntimeStatus.Failed or OrchestrationRuntimeStatus.Terminated;
}
