using Azure;
using Azure.Data.Tables;
using Ringback.Core;
using Ringback.Core.Cases;
using Ringback.Core.Routing;
using Ringback.Functions.Storage;

namespace Ringback.Functions.Calls.Lists;

/// <summary>
/// Lists of calls, each one partition: <c>live</c> (running ones), <c>ended</c> and <c>caller|hash of the number</c> (newest first). A call enters the first before its row
/// is written, so that the sweeper finds it whatever dies; the other entries are written by a command, so again if need be.
/// </summary>
public sealed class CallLists(RingbackTables tables)
{
    private const string Live = "live";
    private const string Ended = "ended";
    private const string Json = "Json";
    private const string Outcome = "Outcome";

    public async Task EnterLiveAsync(CallState state, CancellationToken ct)
    {
        try
        {
            await tables.CallLists.AddEntityAsync(new TableEntity(Live, state.Call.Value) { [Json] = CallSummary.Of(state).ToJson() }, ct);
        }
        catch (RequestFailedException e) when (e.Status == 409)
        {
            // The same word came before.
        }
    }

    /// <param name="caseId">The case that the call opened or joined; null: none.</param>
    public async Task CloseAsync(CallState state, CaseId? caseId, CancellationToken ct)
    {
        var summary = CallSummary.Of(state, caseId);
        await AddAsync(Ended, state, summary, ct);
        if (state.Caller is { } caller)
        {
            await AddAsync(OfCaller(caller), state, summary, ct);
        }

        await ForgetLiveAsync(state.Call, ct);
    }

    public async Task ForgetLiveAsync(CallId call, CancellationToken ct)
    {
        try
        {
            await tables.CallLists.DeleteEntityAsync(Live, call.Value, ETag.All, ct);
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            // Forgotten already.
        }
    }

    /// <summary>The running calls: as many as the business has at once.</summary>
    public async Task<IReadOnlyList<CallSummary>> LiveAsync(CancellationToken ct)
    {
        var calls = new List<CallSummary>();
        await foreach (var row in tables.CallLists.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {Live}"), cancellationToken: ct))
        {
            calls.Add(CallSummary.Read(row.GetString(Json)!));
        }

        return calls;
    }

    /// <summary>One page of calls that have ended, newest first.</summary>
    /// <param name="outcome">As the API writes it; null: any.</param>
    /// <param name="next">Where the page before stopped; null: the first page.</param>
    public async Task<(IReadOnlyList<CallSummary> Calls, string? Next)> EndedAsync(PhoneNumber? caller, string? outcome, int size, string? next, CancellationToken ct)
    {
        var partition = caller is { } number ? OfCaller(number) : Ended;
        var filter = outcome is null
            ? TableClient.CreateQueryFilter($"PartitionKey eq {partition}")
            : TableClient.CreateQueryFilter($"PartitionKey eq {partition} and Outcome eq {outcome}");
        await foreach (var page in tables.CallLists.QueryAsync<TableEntity>(filter, maxPerPage: size, cancellationToken: ct).AsPages(next, size))
        {
            return ([.. page.Values.Select(row => CallSummary.Read(row.GetString(Json)!))], page.ContinuationToken);
        }

        return ([], null);
    }

    /// <returns>The call's entry; null while it runs.</returns>
    public async Task<CallSummary?> FindEndedAsync(CallState state, CancellationToken ct)
    {
        var answer = await tables.CallLists.GetEntityIfExistsAsync<TableEntity>(Ended, KeyOf(state), cancellationToken: ct);
        return answer.HasValue ? CallSummary.Read(answer.Value!.GetString(Json)!) : null;
    }

    private Task AddAsync(string partition, CallState state, CallSummary summary, CancellationToken ct) =>
        tables.CallLists.UpsertEntityAsync(
            new TableEntity(partition, KeyOf(state)) { [Json] = summary.ToJson(), [Outcome] = summary.Outcome },
            TableUpdateMode.Replace,
            ct);

    private static string KeyOf(CallState state) => $"{DateTimeOffset.MaxValue.UtcTicks - state.RangAt.UtcTicks:D19}|{state.Call}";

    private static string OfCaller(PhoneNumber caller) => $"caller|{CallerKey.Of(caller)}";
}
