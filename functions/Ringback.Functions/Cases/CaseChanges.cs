using Ringback.Core;
using Ringback.Core.Cases;
using Ringback.Functions.Audit;

namespace Ringback.Functions.Cases;

/// <summary>Changes that a person asks for. Nobody repeats a request that was half done, so it is kept in sight from before it begins until it is finished.</summary>
public sealed class CaseChanges(CallerStore store, CaseLists lists, CaseFollowUp followUp, AuditLog audit, TimeProvider time)
{
    /// <param name="from">Where the person asked, for the audit: <c>api</c>, <c>link</c> or <c>text</c>.</param>
    /// <returns>Null: there is no such case.</returns>
    public async Task<CaseChange?> MakeAsync(CaseId id, Func<Case, DateTimeOffset, CaseChange> change, CancellationToken ct, string from = AuditLine.Api)
    {
        if (CallerKey.OfCase(id) is not { } key || await store.FindAsync(key, ct) is not { } file)
        {
            return null;
        }

        if (file.Caller.Latest?.Id != id)
        {
            return await store.CaseAsync(id, ct) is null ? null : new CaseChange.Refused($"The caller has a newer case, '{file.Caller.Latest?.Id}': this one can't be changed any more.", null);
        }

        await lists.BeginAsync(key, ct);
        CaseChange? outcome = null;
        file = await store.ChangeAsync(
            file,
            file =>
            {
                outcome = file.Caller.Latest is { } latest && latest.Id == id
                    ? change(latest, time.GetUtcNow())
                    : new CaseChange.Refused($"The caller has a newer case, '{file.Caller.Latest?.Id}': this one can't be changed any more.", null);
                if (outcome is CaseChange.Made made)
                {
                    file.Update(file.Caller with { Latest = made.Case });
                    file.Note(made.Entry);
                }

                return Task.CompletedTask;
            },
            ct);
        if (outcome is CaseChange.Made done)
        {
            await audit.WriteAsync(id, done.Entry, from, ct);
        }

        // Also when nothing changed: a change before this one may have been saved, and its process died before it could publish it.
        await followUp.PublishAsync(file, ct);
        if (file.Unsettled.Count == 0 || file.Caller.Latest is { IsWaiting: true })
        {
            await lists.DoneAsync(key, ct);
        }

        return outcome;
    }
}
