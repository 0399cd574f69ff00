using Ringback.Core;
using Ringback.Core.Callbacks;
using Ringback.Core.Cases;
using Ringback.Core.Routing;
using Ringback.Functions.Calls;
using Ringback.Functions.Calls.Rows;
using Ringback.Functions.Cases;
using Ringback.Functions.Plans;
using Ringback.Functions.Seams;

namespace Ringback.Functions.Callbacks;

/// <summary>Starts calls about a case. Such a call is a row like a caller's call, so what keeps those alive keeps these.</summary>
public sealed class CallbackOffice(CallerStore store, CallEngine engine, CallRows rows, IPlans plans, IIds ids, TimeProvider time) : ICallbacks
{
    public async Task<CallbackStart> StartAsync(CaseId id, PersonId person, CallbackCause cause, CancellationToken ct)
    {
        if (await store.CaseAsync(id, ct) is not { } recovery)
        {
            return new CallbackStart.Unknown($"There is no case '{id}'.");
        }

        var live = await plans.LiveAsync(ct);
        if (live.Plan.FindPerson(person) is not { } known)
        {
            return new CallbackStart.Unknown($"The plan has no person '{person}'.");
        }

        if (known.Phone == recovery.Caller)
        {
            return new CallbackStart.Refused($"The caller's number {recovery.Caller} is the phone of '{person}' as well: it can't be called from itself.", null);
        }

        var overdue = cause is CallbackCause.Overdue;
        var call = CallId.OfCallback(id, overdue ? $"overdue-{recovery.Ladder}-{recovery.Need.Number}-{recovery.Need.Climbed}" : ids.NewId().ToString());
        if (overdue && await rows.FindAsync(call, ct) is not null)
        {
            return new CallbackStart.Started(call);
        }

        var facts = Facts.At(time.GetUtcNow(), live.Plan);
        var about = CallbackWording.About(cause, recovery, facts);
        var order = new CallbackOrder(id, person, known.Phone, cause, about, live.Plan.Business.Language) { Overdue = overdue ? recovery.ClaimedBy : null };
        var line = live.Plan.NumberOf(recovery.Line)?.Number ?? live.Plan.Numbers[0].Number;
        await engine.PlaceAsync(CallbackFlow.Start(call, order, recovery.Caller, line, live.Version, facts), live.Plan, ct);
        return (await rows.FindAsync(call, ct))?.State.Callback is { Result: CallbackResult.Refused } refused
            ? new CallbackStart.Refused(refused.Refusal ?? "The case does not allow it.", refused.Holder)
            : new CallbackStart.Started(call);
    }
}
