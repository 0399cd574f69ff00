using Azure;
using Azure.Data.Tables;
using Ringback.Core;
using Ringback.Functions.Seams;
using Ringback.Functions.Storage;

namespace Ringback.Functions.Plans;

/// <summary>Reads and writes the versions of <see cref="PlanRows"/>.</summary>
public sealed class PlanTable(RingbackTables tables, IIds ids)
{
    internal async Task<LivePointer?> LiveAsync(CancellationToken ct) =>
        await FindAsync(PlanRows.Live, ct) is { } row
            ? new LivePointer(new PlanVersion(row.GetInt32(PlanRows.Version)!.Value), row.GetString(PlanRows.Source), row.ETag)
            : null;

    internal async Task<PublishedText?> FindAsync(PlanVersion version, CancellationToken ct) =>
        version.Value > 0 && await FindAsync(PlanRows.Of(version), ct) is { } row ? new PublishedText(Publication.Read(row), PlanRows.ReadText(row)) : null;

    /// <summary>Versions without their texts, newest first: <paramref name="newest"/> and those before it, at most so many.</summary>
    internal async Task<IReadOnlyList<Publication>> HistoryAsync(PlanVersion newest, int take, CancellationToken ct)
    {
        // The numbers have no gaps, so a page is a range of keys, whichever way it is read.
        var oldest = new PlanVersion(Math.Max(1, newest.Value - take + 1));
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {PlanRows.Partition} and RowKey ge {PlanRows.Of(oldest)} and RowKey le {PlanRows.Of(newest)}");
        var page = new List<Publication>();
        await foreach (var row in tables.Plans.QueryAsync<TableEntity>(filter, select: Publication.Properties, cancellationToken: ct))
        {
            page.Add(Publication.Read(row));
        }

        page.Reverse();
        return page;
    }

    /// <summary>Adds the version and makes it live, both or nothing.</summary>
    /// <param name="over">The version that is live, as it was read; the new one must be the next.</param>
    /// <param name="source">The plan file's fingerprint; null: no file was published, the last one's stays.</param>
    /// <param name="draft">The draft that it publishes, which is gone then; null: none.</param>
    /// <returns>False: something else was published meanwhile, or the draft was changed.</returns>
    internal async Task<bool> TryPublishAsync(PublishedText text, LivePointer? over, string? source, PlanDraft? draft, CancellationToken ct)
    {
        var mark = ids.NewId().ToString("N");
        var pointer = new TableEntity(PlanRows.Partition, PlanRows.Live) { [PlanRows.Version] = text.Publication.Version.Value, [PlanRows.Source] = source ?? over?.Source };
        var changes = new List<TableTransactionAction>
        {
            new(TableTransactionActionType.Add, text.Publication.Write(text.Text, mark)),
            over is null ? new(TableTransactionActionType.Add, pointer) : new(TableTransactionActionType.UpdateReplace, pointer, over.ETag),
        };
        if (draft is not null)
        {
            changes.Add(new TableTransactionAction(TableTransactionActionType.Delete, new TableEntity(PlanRows.Partition, PlanRows.Draft), draft.Row));
        }

        try
        {
            await tables.Plans.SubmitTransactionAsync(changes, ct);
            return true;
        }
        catch (RequestFailedException e) when (e.Status is 409 or 412 || (e.Status == 404 && draft is not null))
        {
            // A repeated request whose first answer was lost meets its own row.
            return (await FindAsync(PlanRows.Of(text.Publication.Version), ct))?.GetString(PlanRows.Mark) == mark;
        }
    }

    private async Task<TableEntity?> FindAsync(string row, CancellationToken ct)
    {
        var answer = await tables.Plans.GetEntityIfExistsAsync<TableEntity>(PlanRows.Partition, row, cancellationToken: ct);
        return answer.HasValue ? answer.Value : null;
    }
}
