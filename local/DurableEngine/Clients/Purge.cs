using Azure.Data.Tables;
using Microsoft.DurableTask.Client;
using Ringback.DurableEngine.History;
using Ringback.DurableEngine.Storage;

namespace Ringback.DurableEngine.Clients;

/// <summary>Removes what is left of ended orchestrations; running ones stay.</summary>
internal sealed class Purge(InstanceStore store, bool recursive)
{
    public async Task<PurgeResult> OneAsync(string instanceId, CancellationToken ct) => new(await CountAsync(instanceId, ct), isComplete: true);

    public async Task<PurgeResult> AllAsync(IAsyncEnumerable<OrchestrationMetadata> instances, CancellationToken ct)
    {
        var ended = new List<string>();
        await foreach (var instance in instances.WithCancellation(ct))
        {
            if (instance.IsCompleted)
            {
                ended.Add(instance.InstanceId);
            }
        }

        var purged = 0;
        foreach (var id in ended)
        {
            purged += await CountAsync(id, ct);
        }

        return new PurgeResult(purged, isComplete: true);
    }

    private async Task<int> CountAsync(string instanceId, CancellationToken ct)
    {
        var snapshot = await store.ReadAsync(instanceId, ct);
        if (snapshot.State is not { IsEnded: true })
        {
            return 0;
        }

        var purged = 1;
        foreach (var sub in recursive ? snapshot.History.OfType<SubOrchestrationScheduled>() : [])
        {
            purged += await CountAsync(sub.InstanceId, ct);
        }

        // The state goes last: a purge that dies in between can be repeated.
        var keys = new List<string>();
        var filter = $"PartitionKey eq '{InstanceStore.Quoted(RowKeys.Partition(instanceId))}'";
        await foreach (var row in store.Table.QueryAsync<TableEntity>(filter, select: ["PartitionKey", "RowKey"], cancellationToken: ct))
        {
            keys.Add(row.RowKey);
        }

        await store.DeleteAsync(instanceId, keys.Where(key => key != RowKeys.State).Append(RowKeys.State), ct);
        return purged;
    }
}
