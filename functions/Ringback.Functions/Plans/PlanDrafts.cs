using Azure;
using Azure.Data.Tables;
using Ringback.Core;
using Ringback.Functions.Seams;
using Ringback.Functions.Storage;

namespace Ringback.Functions.Plans;

/// <summary>Keeps the draft. Whoever writes says what they have read, so that nobody writes over another's text unseen.</summary>
public sealed class PlanDrafts(RingbackTables tables, PlanTable versions, IIds ids, TimeProvider time)
{
    /// <returns>Null: there is no draft.</returns>
    public async Task<PlanDraft?> FindAsync(CancellationToken ct)
    {
        var row = await tables.Plans.GetEntityIfExistsAsync<TableEntity>(PlanRows.Partition, PlanRows.Draft, cancellationToken: ct);
        return row.HasValue ? PlanDraft.Read(row.Value!) : null;
    }

    /// <param name="basedOn">The version that the text was made from; null: as the draft before says, or for a new one the version that is live.</param>
    /// <returns>The draft, and whether it is new; null: there is another one than <paramref name="expected"/>.</returns>
    internal async Task<(PlanDraft Draft, bool IsNew)?> SaveAsync(string text, string by, PlanVersion? basedOn, Precondition expected, CancellationToken ct)
    {
        var before = await FindAsync(ct);
        if (!expected.Holds(before?.Revision))
        {
            return null;
        }

        basedOn ??= before is null ? (await versions.LiveAsync(ct))?.Version : before.Base;
        var draft = new PlanDraft(text, time.GetUtcNow(), by, basedOn, $"draft-{ids.NewId():N}");
        try
        {
            await (before is null ? tables.Plans.AddEntityAsync(draft.Write(), ct) : tables.Plans.UpdateEntityAsync(draft.Write(), before.Row, TableUpdateMode.Replace, ct));
        }
        catch (RequestFailedException e) when (e.Status is 404 or 409 or 412)
        {
            // A repeated request whose first answer was lost meets its own row.
            if ((await FindAsync(ct))?.Revision != draft.Revision)
            {
                return null;
            }
        }

        return (draft, before is null);
    }

    /// <returns>False: there is another one than <paramref name="expected"/>.</returns>
    internal async Task<bool> DeleteAsync(Precondition expected, CancellationToken ct)
    {
        var draft = await FindAsync(ct);
        if (!expected.Holds(draft?.Revision))
        {
            return false;
        }

        if (draft is null)
        {
            return true;
        }

        try
        {
            await tables.Plans.DeleteEntityAsync(PlanRows.Partition, PlanRows.Draft, draft.Row, ct);
            return true;
        }
        catch (RequestFailedException e) when (e.Status is 404 or 412)
        {
            return e.Status == 404;
        }
    }
}
