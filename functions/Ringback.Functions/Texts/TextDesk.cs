using Ringback.Core;
using Ringback.Core.Cases;
using Ringback.Core.Plans;
using Ringback.Core.Texts;
using Ringback.Core.Texts.Sending;
using Ringback.Functions.Cases;
using Ringback.Functions.Plans;
using Ringback.Functions.Team;

namespace Ringback.Functions.Texts;

/// <summary>Takes in texts and delivery reports.</summary>
public sealed class TextDesk(CallerStore store, CaseFollowUp followUp, Dispatcher dispatcher, Intents intents, StaffOptOuts staff, StaffDesk orders, IPlans plans, TimeProvider time) : ITextEvents
{
    public async Task TextReceivedAsync(TextReceived e, CancellationToken ct)
    {
        var plan = (await plans.LiveAsync(ct)).Plan;
        if (plan.NumberOf(e.From) is not null)
        {
            // Two of our own numbers must not talk to each other.
            return;
        }

        var person = plan.PersonWithPhone(e.From);
        var isStaff = person is not null;
        var keyword = Keywords.Read(e.Message);
        if (isStaff && keyword is Keyword.Stop or Keyword.Start)
        {
            await staff.SetAsync(e.From, optedOut: keyword == Keyword.Stop, ct);
        }

        // The order first: who dies in between carries it out again, and the second time changes nothing.
        var order = person is not null && keyword is Keyword.None or Keyword.Help && !await store.IsTakenInAsync(e.From, $"text-{CallerRows.Safe(e.MessageId)}", ct) ? await orders.CarryOutAsync(person!, e.Message, e.ReceivedAt, plan, ct) : null;
        var id = CallerRows.Safe(e.MessageId);
        Intent? answer = null;
        var (file, isNew) = await store.TakeInAsync(
            e.From,
            $"text-{id}",
            file =>
            {
                file.Put(ConversationText.From(e), id);
                var text = keyword != Keyword.None || isStaff ? AnswerTo(file, keyword, order, e, plan) : null;
                if (keyword == Keyword.None && !isStaff && !plan.Callers.Blocked.Contains(e.From))
                {
                    Reply(file, e, plan);
                }

                answer = text is null ? null : intents.Answer(id, text);
                if (answer is not null)
                {
                    file.Update(file.Caller.AutomaticallyTexted(answer.PlannedAt));
                    file.Put(answer);
                }
            },
            ct);
        if (!isNew)
        {
            await followUp.CatchUpAsync(file, ct);
            return;
        }

        file = answer is null ? file : await dispatcher.SendAsync(file, [answer], ct);
        await followUp.PublishAsync(file, ct);
    }

    public async Task TextReportedAsync(TextReport e, CancellationToken ct)
    {
        if (!IntentTag.TryRead(e.Tag, out var key, out var intentKey) || await store.FindAsync(key, ct) is not { } file)
        {
            return;
        }

        var now = time.GetUtcNow();
        var delivered = string.Equals(e.Status, "Delivered", StringComparison.OrdinalIgnoreCase);
        await store.ChangeAsync(
            file,
            async file =>
            {
                if (await store.IntentAsync(key, intentKey, ct) is not { } intent || IntentRules.Reported(intent, delivered, e.Details, e.MessageId) is var reported && reported == intent)
                {
                    return;
                }

                file.Put(reported);
                if (!delivered)
                {
                    Learn(file, reported, e);
                    file.NoteFailure(reported, now);
                }
            },
            ct);
    }

    private static void Reply(CallerFile file, TextReceived e, Plan plan)
    {
        var step = Recovery.Replied(file.Caller, e.Message, e.To, plan, e.ReceivedAt);
        file.Update(step.Caller);
        file.Note(step.Entries);
    }

    /// <summary>The answer to a keyword, or to a text of one of the people; null when none may or need be sent.</summary>
    private OutgoingText? AnswerTo(CallerFile file, Keyword keyword, StaffAnswer? order, TextReceived e, Plan plan)
    {
        var now = time.GetUtcNow();
        var before = file.Caller;
        var permission = (order is { IsOrder: true } ? TextRules.ToStaff(before, e.To, now) : TextRules.Automatic(before, e.To, now)).Under(plan, e.To);
        switch (keyword)
        {
            case Keyword.Stop:
                file.Update(before.OptOut(e.To));
                file.Note(new Entry(e.ReceivedAt, Entry.Caller, Happenings.OptedOut, $"no more texts from {e.To}: call instead"));
                return TextRules.ByPerson(before, e.To).Under(plan, e.To) is TextPermission.Allowed && !e.To.IsTollFree() ? new OutgoingText(e.To, e.From, AutomaticAnswers.Stopped(plan)) : null;
            case Keyword.Start:
                file.Update(before.OptIn(e.To));
                file.Note(new Entry(e.ReceivedAt, Entry.Caller, Happenings.OptedIn, $"texts from {e.To} are welcome again"));
                return before.HasOptedOutOf(e.To) && plan.CanTextFrom(e.To) && !e.To.IsTollFree() ? new OutgoingText(e.To, e.From, AutomaticAnswers.Started(plan)) : null;
            default:
                return permission is not TextPermission.Allowed ? null
                    : new OutgoingText(e.To, e.From, order?.Text ?? AutomaticAnswers.Help(plan, e.To));
        }
    }

    /// <summary>What a failed text says about the number for the next time.</summary>
    private static void Learn(CallerFile file, Intent intent, TextReport e)
    {
        if (intent.Recipient != Entry.Caller)
        {
            return;
        }

        var caller = file.Caller;
        file.Update(
            DeliveryDetails.CodeOf(e.Details) == DeliveryDetails.OptedOut ? caller.OptOut(e.From)
            : DeliveryDetails.IsAboutTheNumber(e.Details) ? caller with { CannotText = DeliveryDetails.InWords(e.Details) }
            : caller);
    }
}
