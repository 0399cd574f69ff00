using Ringback.Core;
using Ringback.Core.Cases;
using Ringback.Core.Plans;
using Ringback.Core.Texts;
using Ringback.Core.Texts.Sending;
using Ringback.Functions.Cases;
using Ringback.Functions.Inbox;
using Ringback.Functions.Texts;

namespace Ringback.Functions.Team;

/// <summary>Tells a person that it is a caller's turn to be called back, by text or else by email; once for each call that kept a place.</summary>
public sealed class TurnAlerts(CallerStore store, CaseFollowUp followUp, Dispatcher dispatcher, Intents intents, StaffOptOuts optOuts, ClaimLinks links, AlertSlates slates, TimeProvider time)
{
    public async Task SendAsync(CallerFile caller, CallId call, Person person, Plan plan, CancellationToken ct)
    {
        var silent = (await optOuts.AllAsync(ct)).Contains(person.Phone);
        Intent? intent = null;
        var code = caller.Caller.Open is { } known ? await slates.CodeAsync(person.Id, known.Id, time.GetUtcNow(), ct) : null;
        var (file, isNew) = await store.TakeInAsync(
            caller.Caller.Number,
            $"turn-{call}",
            file =>
            {
                intent = file.Caller.Open is { IsWaiting: true } recovery ? Write(file.Caller, recovery, call, person, code, silent, plan) : null;
                if (intent is not null)
                {
                    file.Note(new Entry(time.GetUtcNow(), Entry.Ringback, Happenings.TurnCame, $"{person.Id} is free and was told to call back"));
                    file.Put(intent);
                }
            },
            ct);
        if (!isNew)
        {
            await followUp.CatchUpAsync(file, ct);
        }
        else if (intent is not null)
        {
            file = await dispatcher.SendAsync(file, [intent], ct);
            await followUp.PublishAsync(file, ct);
        }
    }

    /// <returns>Null when no message reaches that person.</returns>
    private Intent? Write(CallerRecord caller, Case recovery, CallId call, Person person, string? code, bool silent, Plan plan)
    {
        var alert = Alert.Of(AlertWording.TurnHeadline, caller, recovery, lastText: null, plan) with { Link = recovery.ClaimedBy == person.Id ? null : links.For(recovery.Id, person.Id), Code = code };
        return !silent && plan.CanTextFrom(alert.ReplyTo) ? intents.OfTurn(call, recovery, person, Channel.Text, alert.ReplyTo.Value, null, AlertWording.Text(alert))
            : intents.CanEmail && person.Email is not null ? intents.OfTurn(call, recovery, person, Channel.Email, null, AlertWording.Subject(alert), AlertWording.Email(alert))
            : null;
    }
}
