using System.Text.Json;
using Azure.Data.Tables;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Ringback.DurableEngine.Storage;

namespace Ringback.DurableEngine.Clients;

/// <summary>What clients may ask about orchestrations.</summary>
internal sealed class InstanceQueries(InstanceStore store, DataConverter converter)
{
    public async Task<OrchestrationMetadata?> GetAsync(string instanceId, bool withInputsAndOutputs, CancellationToken ct)
    {
        var snapshot = await store.ReadDescriptionAsync(instanceId, ct);
        return snapshot.State is { } state ? ToMetadata(snapshot, state, withInputsAndOutputs) : null;
    }

    public Microsoft.DurableTask.AsyncPageable<OrchestrationMetadata> List(OrchestrationQuery query) =>
        Pageable.Create((continuation, pageSize, ct) => PageAsync(query, continuation ?? query.ContinuationToken, pageSize ?? query.PageSize, ct));

    private async Task<Page<OrchestrationMetadata>> PageAsync(OrchestrationQuery query, string? continuation, int pageSize, CancellationToken ct)
    {
        var pages = store.Table.QueryAsync<TableEntity>(Filter(query), pageSize, cancellationToken: ct).AsPages(continuation, pageSize);
        await foreach (var page in pages.WithCancellation(ct))
        {
            var found = new List<OrchestrationMetadata>();
            foreach (var row in page.Values)
            {
                if (await ToMetadataAsync(row, query.FetchInputsAndOutputs, ct) is { } instance)
                {
                    found.Add(instance);
                }
            }

            return new Page<OrchestrationMetadata>(found, string.IsNullOrEmpty(page.ContinuationToken) ? null : page.ContinuationToken);
        }

        return new Page<OrchestrationMetadata>([]);
    }

    private static string Filter(OrchestrationQuery query)
    {
        var filter = $"RowKey eq '{RowKeys.State}'";
        if (query.CreatedFrom is { } from)
        {
            filter += $" and CreatedAt ge {Literal(from)}";
        }

        if (query.CreatedTo is { } to)
        {
            filter += $" and CreatedAt le {Literal(to)}";
        }

        if (query.InstanceIdPrefix is { Length: > 0 } prefix)
        {
            var from1 = InstanceStore.Quoted(RowKeys.Partition(prefix));
            filter += $" and PartitionKey ge '{from1}' and PartitionKey lt '{from1[..^1]}{(char)(from1[^1] + 1)}'";
        }

        var statuses = query.Statuses?.Select(status => $"Status eq '{status}'").ToList();
        return statuses is { Count: > 0 } ? $"{filter} and ({string.Join(" or ", statuses)})" : filter;
    }

    private static string Literal(DateTimeOffset at) => FormattableString.Invariant($"datetime'{at.UtcDateTime:yyyy-MM-ddTHH:mm:ss.fffffffZ}'");

    private async Task<OrchestrationMetadata?> ToMetadataAsync(TableEntity row, bool withInputsAndOutputs, CancellationToken ct)
    {
        var id = RowKeys.InstanceId(row.PartitionKey);
        return withInputsAndOutputs
            ? await GetAsync(id, withInputsAndOutputs: true, ct)
            : ToMetadata(new Snapshot(id), InstanceStore.ToState(row), withInputsAndOutputs: false);
    }

    private OrchestrationMetadata ToMetadata(Snapshot snapshot, InstanceState state, bool withInputsAndOutputs) => new(state.Name, snapshot.InstanceId)
    {
        RuntimeStatus = state.Status,
        CreatedAt = state.CreatedAt,
        LastUpdatedAt = state.UpdatedAt,
        Tags = state.Tags ?? new Dictionary<string, string>(StringComparer.Ordinal),
        FailureDetails = snapshot.Failure is { } failure ? JsonSerializer.Deserialize<TaskFailureDetails>(failure, InstanceStore.Json) : null,
        DataConverter = withInputsAndOutputs ? converter : null,
        SerializedInput = withInputsAndOutputs ? snapshot.Input : null,
        SerializedOutput = withInputsAndOutputs ? snapshot.Output : null,
        SerializedCustomStatus = withInputsAndOutputs ? snapshot.CustomStatus : null,
    };
}
