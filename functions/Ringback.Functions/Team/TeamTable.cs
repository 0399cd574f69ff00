using Azure;
using Azure.Data.Tables;
using Ringback.Functions.Storage;

namespace Ringback.Functions.Team;

/// <summary>Reads and writes the rows of <see cref="TeamRows"/>.</summary>
public sealed class TeamTable(RingbackTables tables)
{
    /// <summary>More conflicts in a row than this are no coincidence.</summary>
    private const int MostAttempts = 20;

    /// <summary>Everything but the log: some rows for each person, step that goes round, switch, location and caller who waits.</summary>
    public Task<IReadOnlyList<TableEntity>> AllAsync(CancellationToken ct) => RangeAsync("", TeamRows.End, ct);

    public Task<IReadOnlyList<TableEntity>> OfAsync(string prefix, CancellationToken ct) => RangeAsync(prefix, prefix + TeamRows.End, ct);

    /// <summary>One page of the log, newest first.</summary>
    /// <param name="from">Everybody's log, or a person's own.</param>
    /// <param name="before">Where the range ends; null: with the log.</param>
    public async Task<(IReadOnlyList<TableEntity> Rows, string? Next)> LogAsync(int size, string? next, CancellationToken ct, string from = TeamRows.Log, string? before = null)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {TeamRows.Partition} and RowKey ge {from} and RowKey lt {before ?? from + TeamRows.End}");
        await foreach (var page in tables.Team.QueryAsync<TableEntity>(filter, cancellationToken: ct).AsPages(next, size))
        {
            return (page.Values, page.ContinuationToken);
        }

        return ([], null);
    }

    /// <summary>Reads a row, decides, and writes in one transaction; and when somebody else was faster, reads again and decides again.</summary>
    /// <param name="decide">
    /// Given the row, or null where there is none: the actions that change it (with its ETag, or adding it), empty when all is as it should be. Deciding upon its
    /// own result again must come to nothing, for an answer may be lost and the order repeated.
    /// </param>
    /// <returns>The row as it was before.</returns>
    public async Task<TableEntity?> ChangeAsync(string row, Func<TableEntity?, IReadOnlyList<TableTransactionAction>> decide, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            var before = await FindAsync(row, ct);
            var actions = decide(before);
            if (actions.Count == 0)
            {
                return before;
            }

            try
            {
                await tables.Team.SubmitTransactionAsync(actions, ct);
                return before;
            }
            catch (RequestFailedException e) when (e.Status is 404 or 409 or 412 && attempt < MostAttempts)
            {
                // Somebody else was faster.
            }
        }
    }

    /// <summary>Writes a new row, or over the one that was read.</summary>
    public static TableTransactionAction Write(TableEntity row, TableEntity? before) =>
        before is null ? new(TableTransactionActionType.Add, row) : new(TableTransactionActionType.UpdateReplace, row, before.ETag);

    public async Task<TableEntity?> FindAsync(string row, CancellationToken ct)
    {
        var answer = await tables.Team.GetEntityIfExistsAsync<TableEntity>(TeamRows.Partition, row, cancellationToken: ct);
        return answer.HasValue ? answer.Value : null;
    }

    /// <returns>False when there was such a row already: it stays.</returns>
    public async Task<bool> TryAddAsync(TableEntity row, CancellationToken ct)
    {
        try
        {
            await tables.Team.AddEntityAsync(row, ct);
            return true;
        }
        catch (RequestFailedException e) when (e.Status == 409)
        {
            return false;
        }
    }

    /// <summary>Deletes a row as it was read; nothing when it is gone or was changed meanwhile.</summary>
    public async Task DeleteAsync(TableEntity row, CancellationToken ct)
    {
        try
        {
            await tables.Team.DeleteEntityAsync(TeamRows.Partition, row.RowKey, row.ETag, ct);
        }
        catch (RequestFailedException e) when (e.Status is 404 or 412)
        {
            // Somebody else has deleted it, or has something new to say with it.
        }
    }

    public async Task DeleteAsync(string row, CancellationToken ct)
    {
        try
        {
            await tables.Team.DeleteEntityAsync(TeamRows.Partition, row, ETag.All, ct);
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            // Deleted already.
        }
    }

    public async Task<IReadOnlyList<TableEntity>> RangeAsync(string from, string before, CancellationToken ct)
    {
        var rows = new List<TableEntity>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {TeamRows.Partition} and RowKey ge {from} and RowKey lt {before}");
        await foreach (var row in tables.Team.QueryAsync<TableEntity>(filter, cancellationToken: ct))
        {
            rows.Add(row);
        }

        return rows;
    }
}
