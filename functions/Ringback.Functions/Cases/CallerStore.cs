using Azure;
using Azure.Data.Tables;
using Ringback.Core;
using Ringback.Core.Cases;
using Ringback.Core.Texts.Sending;
using Ringback.Functions.Storage;

namespace Ringback.Functions.Cases;

/// <summary>Reads and writes callers (see <see cref="CallerRows"/> for their rows).</summary>
public sealed class CallerStore(RingbackTables tables)
{
    /// <summary>More conflicts in a row than this are no coincidence.</summary>
    private const int MostAttempts = 20;

    /// <summary>A call whose end nobody has told us of in this time must not silence the ladder.</summary>
    private static readonly TimeSpan LongestCall = TimeSpan.FromHours(4);

    public async Task<CallerFile> LoadAsync(PhoneNumber number, CancellationToken ct) =>
        await FindAsync(CallerKey.Of(number), ct) ?? CallerFile.New(number);

    public async Task<CallerFile?> FindAsync(CallerKey key, CancellationToken ct) =>
        await RowAsync(key, CallerRows.Caller, ct) is { } row ? CallerFile.Of(row) : null;

    /// <exception cref="CallerChangedException">Somebody else was faster; nothing was written.</exception>
    public async Task SaveAsync(CallerFile file, CancellationToken ct)
    {
        if (!file.HasChanges)
        {
            return;
        }

        try
        {
            var responses = await tables.Cases.SubmitTransactionAsync(file.Transaction(), ct);
            file.Saved(responses.Value[0].Headers.ETag!.Value);
        }
        catch (RequestFailedException e) when (e.Status is 409 or 412 || e.ErrorCode is "EntityNotFound" or "ResourceNotFound")
        {
            throw new CallerChangedException(e);
        }
    }

    /// <summary>Decides and saves; and when somebody else was faster, reads again and decides again.</summary>
    /// <param name="decide">Changes the file it is given. What it leaves as it was is not written.</param>
    /// <returns>The file as it was saved.</returns>
    public async Task<CallerFile> ChangeAsync(CallerFile file, Func<CallerFile, Task> decide, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            await decide(file);
            try
            {
                await SaveAsync(file, ct);
                return file;
            }
            catch (CallerChangedException) when (attempt < MostAttempts)
            {
                file = await LoadAsync(file.Caller.Number, ct);
            }
        }
    }

    /// <summary>Takes an event in, once.</summary>
    /// <returns>The file as it was saved, or as it is now when the event had been taken in before.</returns>
    public async Task<(CallerFile File, bool IsNew)> TakeInAsync(PhoneNumber number, string what, Action<CallerFile> decide, CancellationToken ct)
    {
        var attempts = 0;
        var isNew = true;
        var file = await ChangeAsync(
            await LoadAsync(number, ct),
            async file =>
            {
                isNew = attempts++ == 0 || await RowAsync(file.Key, CallerRows.OnceRow(what), ct) is null;
                if (isNew)
                {
                    decide(file);
                    file.Once(what);
                }
            },
            ct);
        return (file, isNew);
    }

    /// <summary>Whether that event has been taken in.</summary>
    public async Task<bool> IsTakenInAsync(PhoneNumber number, string what, CancellationToken ct) => await RowAsync(CallerKey.Of(number), CallerRows.OnceRow(what), ct) is not null;

    public async Task<Intent?> IntentAsync(CallerKey key, string intent, CancellationToken ct) =>
        await RowAsync(key, CallerRows.IntentRow(intent), ct) is { } row ? CaseJson.Read<Intent>(row.GetString(CallerRows.Json)!) : null;

    /// <summary>A case by its id, the latest or an earlier one.</summary>
    public async Task<Case?> CaseAsync(CaseId id, CancellationToken ct)
    {
        if (CallerKey.OfCase(id) is not { } key || await FindAsync(key, ct) is not { } file)
        {
            return null;
        }

        return file.Caller.Latest is { } latest && latest.Id == id ? latest
            : await RowAsync(key, CallerRows.CaseRow(CallerRows.NumberOf(id)), ct) is { } row ? CaseJson.Read<Case>(row.GetString(CallerRows.Json)!)
            : null;
    }

    /// <summary>Marks a call as going on, unless it is known already (it may even have ended).</summary>
    public async Task BeginCallAsync(CallId call, PhoneNumber caller, DateTimeOffset at, CancellationToken ct)
    {
        try
        {
            await tables.Cases.AddEntityAsync(new TableEntity(CallerKey.Of(caller).Value, CallerRows.CallRow(call)) { [CallerRows.Live] = true, [CallerRows.Began] = at }, ct);
        }
        catch (RequestFailedException e) when (e.Status == 409)
        {
            // Told before.
        }
    }

    /// <summary>Marks a call as over, whether its beginning was told or not.</summary>
    public Task EndCallAsync(CallId call, PhoneNumber caller, CancellationToken ct) =>
        tables.Cases.UpsertEntityAsync(new TableEntity(CallerKey.Of(caller).Value, CallerRows.CallRow(call)) { [CallerRows.Live] = false }, TableUpdateMode.Replace, ct);

    public async Task<bool> IsOnACallAsync(CallerKey key, DateTimeOffset now, CancellationToken ct)
    {
        await foreach (var _ in tables.Cases.QueryAsync<TableEntity>(LiveCalls(key, now), maxPerPage: 1, cancellationToken: ct))
        {
            return true;
        }

        return false;
    }

    /// <summary>The calls with the caller that ring or run: theirs to us and ours to them.</summary>
    public async Task<IReadOnlySet<CallId>> LiveCallsAsync(CallerKey key, DateTimeOffset now, CancellationToken ct)
    {
        var calls = new HashSet<CallId>();
        await foreach (var row in tables.Cases.QueryAsync<TableEntity>(LiveCalls(key, now), cancellationToken: ct))
        {
            calls.Add(new CallId(row.RowKey[CallerRows.Calls.Length..]));
        }

        return calls;
    }

    private static string LiveCalls(CallerKey key, DateTimeOffset now)
    {
        var began = TableClient.CreateQueryFilter($"Live eq true and Began gt {now - LongestCall}");
        return $"{CallerRows.Range(key, CallerRows.Calls)} and {began}";
    }

    /// <summary>One page of rows, read as <typeparamref name="T"/>.</summary>
    public async Task<(IReadOnlyList<T> Items, string? Next)> PageAsync<T>(CallerKey key, string prefix, int size, string? next, CancellationToken ct)
    {
        await foreach (var page in tables.Cases.QueryAsync<TableEntity>(CallerRows.Range(key, prefix), cancellationToken: ct).AsPages(next, size))
        {
            return ([.. page.Values.Select(row => CaseJson.Read<T>(row.GetString(CallerRows.Json)!))], page.ContinuationToken);
        }

        return ([], null);
    }

    private async Task<TableEntity?> RowAsync(CallerKey key, string row, CancellationToken ct)
    {
        var answer = await tables.Cases.GetEntityIfExistsAsync<TableEntity>(key.Value, row, cancellationToken: ct);
        return answer.HasValue ? answer.Value : null;
    }
}
