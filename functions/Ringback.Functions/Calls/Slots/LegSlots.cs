using Azure;
using Azure.Data.Tables;
using Ringback.Core;
using Ringback.Core.Cases;
using Ringback.Functions.Storage;

namespace Ringback.Functions.Calls.Slots;

/// <summary>
/// The outbound calls that the numbers hold. A slot of the line and the phone are taken in one transaction, so two calls never exceed a line's limit and never
/// ring one phone. All rows stand in one small partition: <c>line|hash|slot</c> and <c>phone|hash</c>; an outside number, which takes several calls at once, has a
/// row for each of its legs: <c>phone|hash|call|leg</c>.
/// </summary>
public sealed class LegSlots(RingbackTables tables, TimeProvider time)
{
    private const string Partition = "slots";

    /// <param name="slots">How many outbound calls the line may hold at once.</param>
    /// <param name="isOutside">The phone is an outside number that takes several calls at once.</param>
    public async Task<SlotAnswer> TakeAsync(SlotHolder holder, int slots, bool isOutside, CancellationToken ct)
    {
        var key = isOutside ? OutsideKey(holder) : PhoneKey(holder);
        for (var slot = 0; slot < slots; slot++)
        {
            try
            {
                await tables.LegSlots.SubmitTransactionAsync(
                    [
                        new TableTransactionAction(TableTransactionActionType.Add, Row(key, holder, slot)),
                        new TableTransactionAction(TableTransactionActionType.Add, Row(LineKey(holder, slot), holder, slot)),
                    ],
                    ct);
                return SlotAnswer.Taken;
            }
            catch (TableTransactionFailedException e) when (e.Status == 409 && e.FailedTransactionActionIndex is 0)
            {
                return await FindAsync(key, holder, ct) is null ? SlotAnswer.PhoneInUse : SlotAnswer.Taken;
            }
            catch (TableTransactionFailedException e) when (e.Status == 409)
            {
                // This slot is somebody else's: the next one.
            }
        }

        return SlotAnswer.AllInUse;
    }

    /// <summary>Gives back what the holder holds; nothing when it holds nothing.</summary>
    public async Task FreeAsync(SlotHolder holder, CancellationToken ct)
    {
        if ((await FindAsync(PhoneKey(holder), holder, ct) ?? await FindAsync(OutsideKey(holder), holder, ct)) is { } row)
        {
            await DeleteAsync(row, ct);
        }
    }

    /// <summary>The holders, oldest or newest in no order: at most a few for each line.</summary>
    public async Task<IReadOnlyList<(SlotHolder Holder, DateTimeOffset Since)>> AllAsync(CancellationToken ct)
    {
        var holders = new List<(SlotHolder, DateTimeOffset)>();
        await foreach (var row in tables.LegSlots.QueryAsync<TableEntity>("PartitionKey eq 'slots' and RowKey ge 'phone|' and RowKey lt 'phone}'", cancellationToken: ct))
        {
            holders.Add((HolderOf(row), row.GetDateTimeOffset("Since")!.Value));
        }

        return holders;
    }

    private async Task DeleteAsync(TableEntity row, CancellationToken ct)
    {
        var holder = HolderOf(row);
        try
        {
            await tables.LegSlots.SubmitTransactionAsync(
                [
                    new TableTransactionAction(TableTransactionActionType.Delete, new TableEntity(Partition, row.RowKey), row.ETag),
                    new TableTransactionAction(TableTransactionActionType.Delete, new TableEntity(Partition, LineKey(holder, row.GetInt32("Slot")!.Value)), ETag.All),
                ],
                ct);
        }
        catch (TableTransactionFailedException e) when (e.Status is 404 or 412)
        {
            // Given back already, by the same order carried out twice.
        }
    }

    /// <returns>Null when there is no such row, or it is another leg's.</returns>
    private async Task<TableEntity?> FindAsync(string key, SlotHolder holder, CancellationToken ct)
    {
        var answer = await tables.LegSlots.GetEntityIfExistsAsync<TableEntity>(Partition, key, cancellationToken: ct);
        return answer.HasValue && IsOf(answer.Value!, holder) ? answer.Value : null;
    }

    private TableEntity Row(string key, SlotHolder holder, int slot) => new(Partition, key)
    {
        ["Call"] = holder.Call.Value,
        ["Leg"] = holder.Leg.Value,
        ["Line"] = holder.Line.Value,
        ["Phone"] = holder.Phone.Value,
        ["Slot"] = slot,
        ["Since"] = time.GetUtcNow(),
    };

    private static SlotHolder HolderOf(TableEntity row) =>
        new(new CallId(row.GetString("Call")!), new LegId(row.GetInt32("Leg")!.Value), PhoneNumber.Parse(row.GetString("Line")!), PhoneNumber.Parse(row.GetString("Phone")!));

    private static bool IsOf(TableEntity row, SlotHolder holder) => row.GetString("Call") == holder.Call.Value && row.GetInt32("Leg") == holder.Leg.Value;

    private static string PhoneKey(SlotHolder holder) => $"phone|{CallerKey.Of(holder.Phone)}";

    private static string OutsideKey(SlotHolder holder) => $"{PhoneKey(holder)}|{holder.Call}|{holder.Leg}";

    private static string LineKey(SlotHolder holder, int slot) => $"line|{CallerKey.Of(holder.Line)}|{slot}";
}
