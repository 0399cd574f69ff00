using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Ringback.DurableEngine.History;

namespace Ringback.DurableEngine.Storage;

/// <summary>The rows of one commit; the state, with its ETag, comes first.</summary>
internal sealed class InstanceBatch
{
    private readonly Changes changes;
    private readonly List<string> clearedRows = [];
    private readonly List<string> keptRows = [];
    private readonly List<string> carriedRows = [];
    private readonly List<string> outboxRows = [];

    public InstanceBatch(Snapshot snapshot, Changes changes)
    {
        this.changes = changes;
        var partition = RowKeys.Partition(snapshot.InstanceId);
        var life = changes.State.Life;
        var historyRow = snapshot.State!.Life == life ? snapshot.State.HistoryRows : 0;
        var startsOver = snapshot.State.Life != life;
        if (startsOver)
        {
            snapshot.StaleRows.AddRange(HistoryRowsOf(snapshot.State));
        }

        changes.State = changes.State with { HistoryRows = historyRow + (changes.History.Count > 0 ? 1 : 0) };
        Actions.Add(new(TableTransactionActionType.UpdateReplace, InstanceStore.ToRow(partition, changes.State), snapshot.ETag));
        AddList(partition, RowKeys.History(life, historyRow), changes.History, []);
        AddList(partition, RowKeys.CarriedMessages(life), changes.CarriedMessages, carriedRows);
        AddList(partition, KeptKey(changes.State, historyRow), changes.KeptMessages, keptRows);
        AddList(partition, RowKeys.Outbox(life, historyRow), changes.Outbox, outboxRows);
        Actions.AddRange(InstanceStore.PayloadActions(partition, RowKeys.Input, changes.Input));
        Actions.AddRange(InstanceStore.PayloadActions(partition, RowKeys.Output, changes.Output));
        Actions.AddRange(InstanceStore.PayloadActions(partition, RowKeys.Failure, changes.Failure));
        Actions.AddRange(InstanceStore.PayloadActions(partition, RowKeys.CustomStatus, changes.CustomStatus));
        Actions.AddRange(changes.TakenMessages.SelectMany(message => message.RowKeys).Select(key => InstanceStore.Delete(partition, key)));
        clearedRows.AddRange(snapshot.StaleRows.Take(InstanceStore.BatchRows - Actions.Count));
        Actions.AddRange(clearedRows.Select(key => InstanceStore.Delete(partition, key)));
    }

    public List<TableTransactionAction> Actions { get; } = [];

    /// <summary>Brings the snapshot to what is stored now.</summary>
    public void ApplyTo(Snapshot snapshot, ETag etag)
    {
        if (snapshot.State!.Life != changes.State.Life)
        {
            snapshot.History.Clear();
        }

        snapshot.State = changes.State;
        snapshot.ETag = etag;
        snapshot.History.AddRange(changes.History);
        snapshot.Inbox.RemoveAll(changes.TakenMessages.Contains);
        if (changes.CarriedMessages.Count > 0)
        {
            snapshot.Inbox.Insert(0, new(carriedRows, changes.CarriedMessages));
        }

        if (changes.KeptMessages.Count > 0)
        {
            snapshot.Inbox.Add(new(keptRows, changes.KeptMessages));
        }

        if (changes.Outbox.Count > 0)
        {
            snapshot.Outbox.Add(new(outboxRows, changes.Outbox));
        }

        snapshot.StaleRows.RemoveAll(clearedRows.Contains);
        snapshot.Input = changes.Input ?? snapshot.Input;
        snapshot.Output = changes.Output ?? snapshot.Output;
        snapshot.Failure = changes.Failure ?? snapshot.Failure;
        snapshot.CustomStatus = changes.CustomStatus ?? snapshot.CustomStatus;
    }

    private static string KeptKey(InstanceState state, int row) => RowKeys.Message(state.UpdatedAt, row, state.Owner);

    /// <remarks>Large rows have further parts, which the next reading finds.</remarks>
    private static IEnumerable<string> HistoryRowsOf(InstanceState state) =>
        Enumerable.Range(0, state.HistoryRows).Select(row => RowKeys.History(state.Life, row));

    private void AddList<T>(string partition, string key, List<T> items, List<string> rowKeys)
    {
        if (items.Count > 0)
        {
            var rows = Payload.ToRows(partition, key, JsonSerializer.Serialize(items, InstanceStore.Json)).ToList();
            rowKeys.AddRange(rows.Select(row => row.RowKey));
            Actions.AddRange(rows.Select(row => new TableTransactionAction(TableTransactionActionType.UpsertReplace, row)));
        }
    }
}
