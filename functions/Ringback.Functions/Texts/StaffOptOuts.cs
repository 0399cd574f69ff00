using Azure;
using Azure.Data.Tables;
using Ringback.Core;
using Ringback.Functions.Cases;
using Ringback.Functions.Storage;

namespace Ringback.Functions.Texts;

/// <summary>Phones of staff that have sent STOP: their alerts go by email only. One small row in table <c>OptOuts</c>.</summary>
public sealed class StaffOptOuts(RingbackTables tables)
{
    private const string Partition = "staff";
    private const string Row = "phones";
    private const string Phones = "Phones";
    private const int MostAttempts = 20;

    public async Task<IReadOnlySet<PhoneNumber>> AllAsync(CancellationToken ct) => new HashSet<PhoneNumber>(PhonesOf(await ReadAsync(ct)));

    public async Task SetAsync(PhoneNumber phone, bool optedOut, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            var row = await ReadAsync(ct);
            var before = PhonesOf(row);
            if (before.Contains(phone) == optedOut)
            {
                return;
            }

            var after = new TableEntity(Partition, Row) { [Phones] = CaseJson.Write(optedOut ? [.. before, phone] : before.Where(other => other != phone).ToArray()) };
            try
            {
                await (row is null ? tables.OptOuts.AddEntityAsync(after, ct) : tables.OptOuts.UpdateEntityAsync(after, row.ETag, TableUpdateMode.Replace, ct));
                return;
            }
            catch (RequestFailedException e) when (e.Status is 409 or 412 && attempt < MostAttempts)
            {
            }
        }
    }

    private async Task<TableEntity?> ReadAsync(CancellationToken ct)
    {
        var answer = await tables.OptOuts.GetEntityIfExistsAsync<TableEntity>(Partition, Row, cancellationToken: ct);
        return answer.HasValue ? answer.Value : null;
    }

    private static PhoneNumber[] PhonesOf(TableEntity? row) => row?.GetString(Phones) is { } json ? CaseJson.Read<PhoneNumber[]>(json) : [];
}
