using Azure;
using Azure.Data.Tables;

namespace Ringback.DurableEngine.Storage;

/// <summary>
/// One row for each orchestration that is not finished, with the time at which somebody must look at it. The row is written before an orchestration needs
/// to be looked at earlier, and moved to later only under its ETag: so a message that comes in meanwhile is never slept over.
/// </summary>
internal sealed class UnfinishedIndex(TableClient table)
{
    private const string Partition = "unfinished";

    /// <summary>For orchestrations that wait for events only.</summary>
    public static readonly DateTimeOffset Never = new(9999, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public TableClient Table => table;

    public async Task<List<UnfinishedRow>> ReadAsync(DateTimeOffset? dueUntil, CancellationToken ct)
    {
        var filter = $"PartitionKey eq '{Partition}'";
        if (dueUntil is { } until)
        {
            filter += FormattableString.Invariant($" and Due le datetime'{until.UtcDateTime:yyyy-MM-ddTHH:mm:ss.fffffffZ}'");
        }

        var rows = new List<UnfinishedRow>();
        await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: ct))
        {
            rows.Add(ToRow(row));
        }

        return rows;
    }

    public async Task<UnfinishedRow?> ReadOneAsync(string instanceId, CancellationToken ct)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(Partition, RowKeys.Partition(instanceId), cancellationToken: ct);
        return row.HasValue ? ToRow(row.Value!) : null;
    }

    /// <summary>Says that there is something to do, whatever the row said.</summary>
    public async Task<UnfinishedRow> SetAsync(string instanceId, DateTimeOffset due, CancellationToken ct)
    {
        var response = await table.UpsertEntityAsync(ToEntity(instanceId, due), TableUpdateMode.Replace, ct);
        return new UnfinishedRow(instanceId, due, response.Headers.ETag!.Value);
    }

    /// <summary>Moves the time, unless somebody else wrote the row since.</summary>
    /// <returns>The row as it is now; null when somebody did.</returns>
    public async Task<UnfinishedRow?> MoveAsync(UnfinishedRow row, DateTimeOffset due, CancellationToken ct)
    {
        try
        {
            var response = await table.UpdateEntityAsync(ToEntity(row.InstanceId, due), row.ETag, TableUpdateMode.Replace, ct);
            return row with { Due = due, ETag = response.Headers.ETag!.Value };
        }
        catch (RequestFailedException changed) when (changed.Status is 404 or 412)
        {
            return null;
        }
    }

    /// <returns>Whether nobody else wrote the row since.</returns>
    public async Task<bool> RemoveAsync(UnfinishedRow row, CancellationToken ct)
    {
        try
        {
            await table.DeleteEntityAsync(Partition, RowKeys.Partition(row.InstanceId), row.ETag, ct);
            return true;
        }
        catch (RequestFailedException changed) when (changed.Status is 404 or 412)
        {
            return changed.Status == 404;
        }
    }

    private static TableEntity ToEntity(string instanceId, DateTimeOffset due) => new(Partition, RowKeys.Partition(instanceId)) { ["Due"] = due };

    private static UnfinishedRow ToRow(TableEntity row) => new(RowKeys.InstanceId(row.RowKey), row.GetDateTimeOffset("Due")!.Value, row.ETag);
}

/// <param name="Due">When somebody must look at the orchestration.</param>
internal sealed record UnfinishedRow(string InstanceId, DateTimeOffset Due, ETag ETag);
