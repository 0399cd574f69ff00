using System.Text;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Ringback.DurableEngine.History;

namespace Ringback.DurableEngine.Storage;

/// <summary>Orchestrations as partitions of one table.</summary>
internal sealed class InstanceStore(TableClient table)
{
    /// <summary>Rows in one transaction (Azure Storage: 100, 4 MiB).</summary>
    public const int BatchRows = 100;

    internal static readonly JsonSerializerOptions Json = new() { DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull };

    public TableClient Table => table;

    public async Task<Snapshot> ReadAsync(string instanceId, CancellationToken ct)
    {
        var partition = RowKeys.Partition(instanceId);
        var rows = new List<TableEntity>();
        await foreach (var row in table.QueryAsync<TableEntity>($"PartitionKey eq '{Quoted(partition)}'", cancellationToken: ct))
        {
            rows.Add(row);
        }

        return ToSnapshot(instanceId, rows);
    }

    /// <summary>The state alone with input, output and custom status, without history and messages.</summary>
    public async Task<Snapshot> ReadDescriptionAsync(string instanceId, CancellationToken ct)
    {
        var partition = RowKeys.Partition(instanceId);
        var rows = new List<TableEntity>();
        var filter = $"PartitionKey eq '{Quoted(partition)}' and RowKey lt '{RowKeys.EndOfDescription}'";
        await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: ct))
        {
            rows.Add(row);
        }

        return ToSnapshot(instanceId, rows);
    }

    /// <exception cref="RequestFailedException">409: there is one already.</exception>
    public async Task CreateAsync(string instanceId, InstanceState state, string? input, CancellationToken ct)
    {
        var partition = RowKeys.Partition(instanceId);
        var actions = new List<TableTransactionAction> { new(TableTransactionActionType.Add, ToRow(partition, state)) };
        actions.AddRange(PayloadActions(partition, RowKeys.Input, input));
        await table.SubmitTransactionAsync(actions, ct);
    }

    /// <summary>Does all of <paramref name="changes"/> or nothing, if nobody else changed the orchestration since it was read.</summary>
    /// <exception cref="RequestFailedException">409 or 412: somebody did.</exception>
    public async Task CommitAsync(Snapshot snapshot, Changes changes, CancellationToken ct)
    {
        var batch = new InstanceBatch(snapshot, changes);
        var response = await table.SubmitTransactionAsync(batch.Actions, ct);
        batch.ApplyTo(snapshot, response.Value[0].Headers.ETag ?? throw new InvalidDataException("The table service answered an update without an ETag."));
    }

    public async Task AddMessageAsync(string instanceId, string rowKey, Message message, CancellationToken ct)
    {
        var rows = Payload.ToRows(RowKeys.Partition(instanceId), rowKey, JsonSerializer.Serialize<List<Message>>([message], Json)).ToList();
        try
        {
            await table.SubmitTransactionAsync(rows.Select(row => new TableTransactionAction(TableTransactionActionType.Add, row)), ct);
        }
        catch (RequestFailedException present) when (present.Status == 409 && present.ErrorCode == "EntityAlreadyExists")
        {
            // The same message again: the answer to its first delivery was lost.
        }
    }

    public async Task DeleteAsync(string instanceId, IEnumerable<string> rowKeys, CancellationToken ct)
    {
        var partition = RowKeys.Partition(instanceId);
        foreach (var keys in rowKeys.Chunk(BatchRows))
        {
            try
            {
                await table.SubmitTransactionAsync(keys.Select(key => Delete(partition, key)), ct);
            }
            catch (RequestFailedException gone) when (gone.Status == 404)
            {
                await DeleteOneByOneAsync(partition, keys, ct);
            }
        }
    }

    internal static string Quoted(string text) => text.Replace("'", "''", StringComparison.Ordinal);

    internal static TableTransactionAction Delete(string partition, string rowKey) =>
        new(TableTransactionActionType.Delete, new TableEntity(partition, rowKey), ETag.All);

    internal static IEnumerable<TableTransactionAction> PayloadActions(string partition, string key, string? text) =>
        text is null ? [] : Payload.ToRows(partition, key, text).Select(row => new TableTransactionAction(TableTransactionActionType.UpsertReplace, row));

    internal static TableEntity ToRow(string partition, InstanceState state) => new(partition, RowKeys.State)
    {
        ["Name"] = state.Name,
        ["Status"] = state.Status.ToString(),
        ["CreatedAt"] = state.CreatedAt,
        ["UpdatedAt"] = state.UpdatedAt,
        ["State"] = JsonSerializer.Serialize(state, Json),
    };

    internal static InstanceState ToState(TableEntity row) => JsonSerializer.Deserialize<InstanceState>(row.GetString("State")!, Json)!;

    private static Snapshot ToSnapshot(string instanceId, List<TableEntity> rows)
    {
        var snapshot = new Snapshot(instanceId);
        if (rows.Find(row => row.RowKey == RowKeys.State) is { } stateRow)
        {
            snapshot.State = ToState(stateRow);
            snapshot.ETag = stateRow.ETag;
        }

        foreach (var parts in rows.Where(row => row.RowKey != RowKeys.State).GroupBy(row => RowKeys.WithoutPart(row.RowKey)))
        {
            var text = new StringBuilder();
            foreach (var part in parts)
            {
                Payload.AppendTo(text, part);
            }

            Take(snapshot, parts.Key, [.. parts.Select(part => part.RowKey)], text.ToString());
        }

        return snapshot;
    }

    private static void Take(Snapshot snapshot, string key, List<string> rowKeys, string text)
    {
        switch (key)
        {
            case RowKeys.Input:
                snapshot.Input = text;
                break;
            case RowKeys.Output:
                snapshot.Output = text;
                break;
            case RowKeys.Failure:
                snapshot.Failure = text;
                break;
            case RowKeys.CustomStatus:
                snapshot.CustomStatus = text;
                break;
            case ['m', ..]:
                snapshot.Inbox.Add(new(rowKeys, JsonSerializer.Deserialize<List<Message>>(text, Json)!));
                break;
            case ['o', ..]:
                snapshot.Outbox.Add(new(rowKeys, JsonSerializer.Deserialize<List<Outgoing>>(text, Json)!));
                break;
            case ['h', ..] when snapshot.State is { } state && key.StartsWith(RowKeys.HistoryOf(state.Life), StringComparison.Ordinal):
                snapshot.History.AddRange(JsonSerializer.Deserialize<List<HistoryEvent>>(text, Json)!);
                break;
            default:
                snapshot.StaleRows.AddRange(rowKeys);
                break;
        }
    }

    private async Task DeleteOneByOneAsync(string partition, IEnumerable<string> keys, CancellationToken ct)
    {
        foreach (var key in keys)
        {
            await table.DeleteEntityAsync(partition, key, ETag.All, ct);
        }
    }
}
