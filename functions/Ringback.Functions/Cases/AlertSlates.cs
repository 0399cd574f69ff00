using Azure;
using Azure.Data.Tables;
using Ringback.Core;
using Ringback.Core.Texts.Staff;
using Ringback.Functions.Storage;

namespace Ringback.Functions.Cases;

/// <summary>What each person may answer by text: one small row for each person, in table <c>Alerts</c>.</summary>
public sealed class AlertSlates(RingbackTables tables)
{
    private const string Partition = "people";
    private const int MostAttempts = 20;

    public async Task<AlertSlate> OfAsync(PersonId person, CancellationToken ct) => SlateOf(await ReadAsync(person, ct));

    /// <summary>The code by which the person answers an alert about that case: the same however often it is asked for.</summary>
    public async Task<string> CodeAsync(PersonId person, CaseId id, DateTimeOffset at, CancellationToken ct)
    {
        var code = "";
        await ChangeAsync(
            person,
            slate =>
            {
                (slate, code) = slate.Give(id, at);
                return slate;
            },
            ct);
        return code;
    }

    public Task ForgetAsync(PersonId person, IReadOnlyCollection<CaseId> over, CancellationToken ct) => over.Count == 0 ? Task.CompletedTask : ChangeAsync(person, slate => slate.Without(over), ct);

    private async Task ChangeAsync(PersonId person, Func<AlertSlate, AlertSlate> change, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            var row = await ReadAsync(person, ct);
            var after = new TableEntity(Partition, KeyOf(person)) { [CallerRows.Json] = CaseJson.Write(change(SlateOf(row))) };
            try
            {
                await (row is null ? tables.Alerts.AddEntityAsync(after, ct) : tables.Alerts.UpdateEntityAsync(after, row.ETag, TableUpdateMode.Replace, ct));
                return;
            }
            catch (RequestFailedException e) when (e.Status is 409 or 412 && attempt < MostAttempts)
            {
                // Somebody else was faster.
            }
        }
    }

    private async Task<TableEntity?> ReadAsync(PersonId person, CancellationToken ct)
    {
        var answer = await tables.Alerts.GetEntityIfExistsAsync<TableEntity>(Partition, KeyOf(person), cancellationToken: ct);
        return answer.HasValue ? answer.Value : null;
    }

    /// <summary>Ids come from the plan, and a key may not hold every character.</summary>
    private static string KeyOf(PersonId person) => CallerRows.Safe(person.Value);

    private static AlertSlate SlateOf(TableEntity? row) => row?.GetString(CallerRows.Json) is { } json ? CaseJson.Read<AlertSlate>(json) : AlertSlate.Blank;
}
