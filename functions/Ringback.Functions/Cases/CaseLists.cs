using Azure;
using Azure.Data.Tables;
using Ringback.Core.Cases;
using Ringback.Functions.Storage;

namespace Ringback.Functions.Cases;

/// <summary>
/// The lists of cases, in table <c>CaseLists</c>. Every key follows from the case alone, so writing a list again changes nothing.
/// <code>
/// cases  open-{inverted opening}-{case}      open cases, newest first
/// cases  closed-{inverted opening}-{case}    closed ones
/// cases  due-{case}                          those in which somebody waits, with RemindAt (overdue from then on) and NextDue (its ladder acts by then)
/// work   {caller}                            callers for whom something is left to be done
/// </code>
/// </summary>
public sealed class CaseLists(RingbackTables tables, CaseClocks clocks, TimeProvider time)
{
    private const string Cases = "cases";
    private const string Work = "work";
    private const string OpenList = "open-";
    private const string ClosedList = "closed-";
    private const string DueList = "due-";
    private const int MostAtOnce = 100;

    /// <summary>Brings the lists up to what the case says.</summary>
    public async Task WriteAsync(Case recovery, CancellationToken ct)
    {
        var (open, closed, due) = (Key(OpenList, recovery), Key(ClosedList, recovery), DueList + recovery.Id);
        var clock = await clocks.OfAsync(recovery, ct);
        var rows = new List<TableTransactionAction> { Upsert(recovery.IsClosed ? closed : open, recovery, clock) };
        if (recovery.IsWaiting)
        {
            rows.Add(Upsert(due, recovery, clock));
        }

        await tables.CaseLists.SubmitTransactionAsync(rows, ct);
        string[] gone = recovery switch
        {
            { IsClosed: true } => [open, due],
            { IsWaiting: false } => [due],
            { Ladder: > 1 } => [closed],
            _ => [],
        };
        foreach (var row in gone)
        {
            await tables.CaseLists.DeleteEntityAsync(Cases, row, ETag.All, ct);
        }
    }

    public Task<(IReadOnlyList<Case> Items, string? Next)> OpenAsync(int size, string? next, CancellationToken ct) => PageAsync(InCases(OpenList), size, next, ct);

    public Task<(IReadOnlyList<Case> Items, string? Next)> ClosedAsync(int size, string? next, CancellationToken ct) => PageAsync(InCases(ClosedList), size, next, ct);

    /// <summary>Cases whose reminder has fallen due without contact.</summary>
    public Task<(IReadOnlyList<Case> Items, string? Next)> OverdueAsync(int size, string? next, CancellationToken ct) =>
        PageAsync($"{InCases(DueList)} and {TableClient.CreateQueryFilter($"RemindAt le {time.GetUtcNow()}")}", size, next, ct);

    /// <summary>Cases whose ladder should have acted by <paramref name="before"/>, at most 100.</summary>
    public async Task<IReadOnlyList<Case>> LateAsync(DateTimeOffset before, CancellationToken ct) =>
        (await PageAsync($"{InCases(DueList)} and {TableClient.CreateQueryFilter($"NextDue lt {before}")}", MostAtOnce, null, ct)).Items;

    /// <summary>Keeps in sight that something is about to be done for a caller: written before, <see cref="DoneAsync"/> after.</summary>
    public Task BeginAsync(CallerKey caller, CancellationToken ct) =>
        tables.CaseLists.UpsertEntityAsync(new TableEntity(Work, caller.Value) { ["Since"] = time.GetUtcNow() }, TableUpdateMode.Replace, ct);

    public Task DoneAsync(CallerKey caller, CancellationToken ct) => tables.CaseLists.DeleteEntityAsync(Work, caller.Value, ETag.All, ct);

    /// <summary>Callers for whom something was begun before <paramref name="before"/> and is not known to be done, at most 100.</summary>
    public async Task<IReadOnlyList<CallerKey>> LeftOverAsync(DateTimeOffset before, CancellationToken ct)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Work} and Since lt {before}");
        await foreach (var page in tables.CaseLists.QueryAsync<TableEntity>(filter, MostAtOnce, cancellationToken: ct).AsPages())
        {
            return [.. page.Values.Select(row => new CallerKey(row.RowKey))];
        }

        return [];
    }

    private async Task<(IReadOnlyList<Case> Items, string? Next)> PageAsync(string filter, int size, string? next, CancellationToken ct)
    {
        await foreach (var page in tables.CaseLists.QueryAsync<TableEntity>(filter, cancellationToken: ct).AsPages(next, size))
        {
            return ([.. page.Values.Select(row => CaseJson.Read<Case>(row.GetString(CallerRows.Json)!))], page.ContinuationToken);
        }

        return ([], null);
    }

    private static TableTransactionAction Upsert(string row, Case recovery, IPromiseClock clock)
    {
        var entity = new TableEntity(Cases, row) { [CallerRows.Json] = CaseJson.Write(recovery) };
        if (recovery.IsWaiting)
        {
            entity["RemindAt"] = LadderRules.DueAt(recovery.Need, Rung.Reminder, clock);
            entity["NextDue"] = LadderRules.NextLook(recovery, clock);
        }

        return new(TableTransactionActionType.UpsertReplace, entity);
    }

    private static string Key(string list, Case recovery) => $"{list}{CallerRows.Inverted(recovery.OpenedAt)}-{recovery.Id}";

    private static string InCases(string list) => TableClient.CreateQueryFilter($"PartitionKey eq {Cases} and RowKey ge {list} and RowKey lt {list + "~"}");
}
