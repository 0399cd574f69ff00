using Ringback.AcsEmulator.Phones;

namespace Ringback.AcsEmulator.Calls;

/// <summary>One phone being rung by the business, until somebody or something answers, or nobody does.</summary>
internal sealed class OutboundLeg(CallServices services, Conversation conversation, string number, string callerId, string callId, string? connectionId)
{
    /// <summary>Set-up limit of a call to the public network (wire.md 6.1).</summary>
    public static readonly TimeSpan SetUpTime = TimeSpan.FromSeconds(115);

    private static readonly TimeSpan BusyAfter = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan DeclinesAfter = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan VoicemailAfter = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan RefusedAfter = TimeSpan.FromMilliseconds(100);

    private IDisposable? next;
    private IDisposable? limit;
    private bool over;
    private bool holdsLine;
    private bool holdsPhone;

    public string Number => number;

    /// <summary>Rings.</summary>
    /// <param name="patience">How long at most.</param>
    /// <param name="late">The verdict when that time is over.</param>
    public void Ring(TimeSpan patience, ResultCode late, Action<Party> answered, Action<ResultCode> failed)
    {
        conversation.Ringing.Add(this);
        if (!services.Lines.HasFreeLeg(callerId))
        {
            next = services.Clock.After(RefusedAfter, () => Fail("declined", ResultCode.LegLimit, failed, reason: "legs"));
            return;
        }

        services.Lines.TakeLeg(callerId);
        holdsLine = true;
        var behaviour = services.Phones.For(number).Behaviour;
        if (services.Lines.IsBusy(number) || behaviour.Answer == PhoneAnswer.Busy)
        {
            next = services.Clock.After(BusyAfter, () => Fail("busy", ResultCode.Busy, failed));
            return;
        }

        services.Lines.TakePhone(number);
        holdsPhone = true;
        var record = new PhoneCall(services.Clock.Now, callerId);
        services.Phones.For(number).Calls.Add(record);
        Journal("ringing");
        limit = services.Clock.After(patience, () => Fail("no-answer", late, failed));
        next = behaviour.Answer switch
        {
            PhoneAnswer.After => services.Clock.After(behaviour.AnswerAfter, () => Answer("answered", behaviour, record, answered)),
            PhoneAnswer.Voicemail => services.Clock.After(VoicemailAfter, () => Answer("voicemail", behaviour, record, answered)),
            PhoneAnswer.Decline => services.Clock.After(DeclinesAfter, () => Fail("declined", ResultCode.Declined, failed)),
            _ => null,
        };
    }

    /// <summary>Stops ringing; nobody is told but the journal.</summary>
    public void Cancel()
    {
        if (Finish())
        {
            FreeLines();
            Journal("ended");
        }
    }

    private void Answer(string change, PhoneBehaviour behaviour, PhoneCall record, Action<Party> answered)
    {
        if (!Finish())
        {
            return;
        }

        var party = new Party(services, number, isCaller: false, record) { CallId = callId, ConnectionId = connectionId };
        party.Left = _ =>
        {
            FreeLines();
            party.JournalLeg("ended");
        };
        party.Person = new Person(behaviour, party);
        party.JournalLeg(change);
        answered(party);
        if (!party.Gone)
        {
            party.Person.PickedUp();
        }
    }

    private void Fail(string change, ResultCode why, Action<ResultCode> failed, string? reason = null)
    {
        if (Finish())
        {
            FreeLines();
            Journal(change, reason);
            failed(why);
        }
    }

    private bool Finish()
    {
        if (over)
        {
            return false;
        }

        over = true;
        conversation.Ringing.Remove(this);
        next?.Dispose();
        limit?.Dispose();
        return true;
    }

    private void FreeLines()
    {
        if (holdsPhone)
        {
            services.Lines.FreePhone(number);
        }

        if (holdsLine)
        {
            services.Lines.FreeLeg(callerId);
        }

        holdsPhone = holdsLine = false;
    }

    private void Journal(string change, string? reason = null) =>
        services.Journal.Add("leg", new { callId, number, change, callConnectionId = connectionId, reason });
}
