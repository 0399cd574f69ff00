using Ringback.Core;
using Ringback.Core.Cases;
using Ringback.Core.Routing;
using Ringback.Core.Texts.Sending;
using Ringback.Functions.Plans;
using Ringback.Functions.Texts;

namespace Ringback.Functions.Cases;

/// <summary>Takes in what the calls tell. One read and one transaction decide; then the text-back goes out, before anything else.</summary>
public sealed class CaseDesk(CallerStore store, CaseFollowUp followUp, Dispatcher dispatcher, Intents intents, IPlans plans, TimeProvider time) : ICaseDesk
{
    public Task CallBeganAsync(CallId call, PhoneNumber? caller, PhoneNumber line, DateTimeOffset at, CancellationToken ct) =>
        caller is { } number ? store.BeginCallAsync(call, number, at, ct) : Task.CompletedTask;

    public async Task<CaseId?> CallEndedAsync(CallVerdict verdict, CancellationToken ct)
    {
        if (verdict.Caller is not { } caller)
        {
            return null;
        }

        if (verdict.FromStaff || (!verdict.NeedsCase && verdict.Outcome != Outcome.Answered))
        {
            await store.EndCallAsync(verdict.Call, caller, ct);
            return null;
        }

        var plan = await plans.VersionAsync(verdict.PlanVersion, ct);
        var signal = LadderSignal.None;
        Intent? textBack = null;
        var (file, isNew) = await store.TakeInAsync(
            caller,
            $"ended-{verdict.Call}",
            file =>
            {
                var step = Recovery.CallEnded(file.Caller, verdict, plan, time.GetUtcNow());
                signal = step.Ladder;
                file.Update(step.Caller);
                file.Note(step.Entries);
                file.EndCall(verdict.Call);
                textBack = step.TextBack is { } text ? intents.TextBack(step.Caller.Latest!, text) : null;
                if (textBack is not null)
                {
                    file.Note(new Entry(textBack.PlannedAt, Entry.Ringback, Happenings.TextBackSent, textBack.Body));
                    file.Put(textBack);
                }
            },
            ct);
        if (!isNew)
        {
            await followUp.CatchUpAsync(file, ct);
        }
        else
        {
            file = textBack is null ? file : await dispatcher.SendAsync(file, [textBack], ct);
            if (signal != LadderSignal.None)
            {
                await followUp.PublishAsync(file, ct);
            }
        }

        return verdict.NeedsCase ? file.Caller.Latest?.Id : null;
    }
}
