using Ringback.Core;
using Ringback.Core.Cases;
using Ringback.Core.Plans;
using Ringback.Core.Texts;
using Ringback.Core.Texts.Sending;
using Ringback.Functions.Cases;
using Ringback.Functions.Seams;

namespace Ringback.Functions.Texts;

/// <summary>What became of a text that a person wrote.</summary>
public abstract record StaffTextResult
{
    private StaffTextResult()
    {
    }

    /// <summary>It was accepted here; the intent says how far it got.</summary>
    public sealed record Sent(Intent Intent) : StaffTextResult;

    /// <param name="Holder">Who has the caller's case, when that is the reason.</param>
    public sealed record Refused(string Why, PersonId? Holder) : StaffTextResult;
}

/// <summary>Texts that people write to callers. Writing claims an open case that nobody has, and a text that went out is contact.</summary>
public sealed class StaffTexts(CallerStore store, CaseLists lists, CaseFollowUp followUp, Dispatcher dispatcher, Intents intents, IIds ids, TimeProvider time)
{
    public async Task<StaffTextResult> SendAsync(PhoneNumber caller, PersonId person, string text, Plan plan, CancellationToken ct)
    {
        StaffTextResult? refused = null;
        Intent? intent = null;
        var id = ids.NewId();
        var attempts = 0;
        var file = await store.LoadAsync(caller, ct);
        await lists.BeginAsync(file.Key, ct);
        file = await store.ChangeAsync(
            file,
            async file =>
            {
                refused = null;
                intent = attempts++ == 0 ? null : await store.IntentAsync(file.Key, Intents.KeyByPerson(id, file.Caller.Open), ct);
                if (intent is not null)
                {
                    // It was saved, only the answer was lost.
                    return;
                }

                var sender = SenderTo(file.Caller, plan);
                if (TextRules.ByPerson(file.Caller, sender).Under(plan, sender) is TextPermission.Forbidden forbidden)
                {
                    refused = new StaffTextResult.Refused(forbidden.Why, null);
                }
                else if (file.Caller.Open?.Claim(person, time.GetUtcNow()) is CaseChange.Refused taken)
                {
                    refused = new StaffTextResult.Refused(taken.Why, taken.Holder);
                }
                else
                {
                    Claim(file, person);
                    intent = intents.ByPerson(id, person.Value, new OutgoingText(sender, caller, text), file.Caller.Open);
                    file.Put(intent);
                }
            },
            ct);
        file = refused is null ? await dispatcher.SendAsync(file, [intent!], ct) : file;
        await followUp.PublishAsync(file, ct);
        if (file.Unsettled.Count == 0)
        {
            await lists.DoneAsync(file.Key, ct);
        }

        return refused ?? new StaffTextResult.Sent(await store.IntentAsync(file.Key, intent!.Key, ct) ?? intent!);
    }

    /// <summary>The number that the caller knows.</summary>
    public static PhoneNumber SenderTo(CallerRecord caller, Plan plan) => plan.SenderFor(caller.Latest?.Line ?? plan.Numbers[0].Number);

    private void Claim(CallerFile file, PersonId person)
    {
        if (file.Caller.Open?.Claim(person, time.GetUtcNow()) is CaseChange.Made made)
        {
            file.Update(file.Caller with { Latest = made.Case });
            file.Note(made.Entry);
        }
    }
}
