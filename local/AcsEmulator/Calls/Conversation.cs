using Ringback.AcsEmulator.Media;

namespace Ringback.AcsEmulator.Calls;

/// <summary>
/// People connected with each other, and perhaps with the app: one "server call". It ends when the last person has left; the app alone keeps nothing up.
/// </summary>
internal sealed class Conversation(CallServices services, string serverCallId, string correlationId)
{
    public string ServerCallId { get; } = serverCallId;

    public string CorrelationId { get; } = correlationId;

    public List<Party> Parties { get; } = [];

    /// <summary>Phones being rung to join.</summary>
    public List<OutboundLeg> Ringing { get; } = [];

    /// <summary>The app's connection; null once the app has left.</summary>
    public CallConnection? App { get; set; }

    public bool Ended { get; private set; }

    /// <summary>Told when it has ended.</summary>
    public Action<EndedBy>? Over { get; init; }

    public Recordings.Recording? Recording { get; set; }

    public Party? Find(string key) => Parties.Find(party => string.Equals(party.Key, key, StringComparison.Ordinal));

    public void Join(Party party)
    {
        party.Conversation = this;
        party.JoinedAt = services.Clock.Now;
        Parties.Add(party);
        App?.Media.Joined(party);
        SoundChanged();
    }

    /// <summary>Takes a party out and ends what ends with it.</summary>
    public void Leave(Party party, EndedBy by)
    {
        if (party.Gone || !Parties.Remove(party))
        {
            return;
        }

        party.End(by);
        App?.Media.Left(party);
        AfterLeaving(by);
        party.SoundChanged?.Invoke();
    }

    /// <summary>Takes a party out to put it into another conversation.</summary>
    public void MoveOut(Party party)
    {
        Parties.Remove(party);
        AfterLeaving(EndedBy.App);
    }

    /// <summary>The app leaves; the others stay, when there are at least two.</summary>
    public void AppLeaves(ResultCode reason)
    {
        var app = App;
        App = null;
        if (Parties.Count < 2)
        {
            End(EndedBy.App);
        }

        app?.Disconnected(reason);
        SoundChanged();
    }

    /// <summary>Everybody is put out.</summary>
    public void End(EndedBy by)
    {
        if (Ended)
        {
            return;
        }

        Ended = true;
        Recording?.Stop("callEnded");
        foreach (var leg in Ringing.ToArray())
        {
            leg.Cancel();
        }

        foreach (var party in Parties.ToArray())
        {
            Parties.Remove(party);
            party.End(by);
            party.SoundChanged?.Invoke();
        }

        App?.Disconnected(by switch
        {
            EndedBy.Caller => ResultCode.CallerLeft,
            EndedBy.Person => ResultCode.PersonLeft,
            _ => ResultCode.AppLeft,
        });
        App = null;
        Over?.Invoke(by);
    }

    /// <summary>Somebody says something: the others hear it, the app's recognition and a recording get it.</summary>
    public void Speak(Party speaker, string text)
    {
        var length = Prompt.SpeechLength(text);
        speaker.SpeaksUntil = services.Clock.Now + length;
        foreach (var listener in Parties.Where(listener => listener != speaker && !listener.IsOnHold && !speaker.IsOnHold))
        {
            listener.Hear(text);
        }

        Recording?.Spoken(speaker, text);
        App?.Media.Speech(speaker, text, length);
        SoundChanged();
    }

    /// <summary>Somebody presses keys.</summary>
    public void Press(Party party, string keys)
    {
        party.Record.Pressed += keys;
        if (!party.IsCaller)
        {
            party.JournalLeg("pressed");
        }

        foreach (var key in keys)
        {
            App?.Media.Tone(party, Tones.FromKey(key));
        }
    }

    public void SoundChanged()
    {
        foreach (var party in Parties)
        {
            party.SoundChanged?.Invoke();
        }
    }

    private void AfterLeaving(EndedBy by)
    {
        if (Parties.Count == 0 || (App is null && Parties.Count == 1))
        {
            End(by);
        }
        else
        {
            App?.ParticipantsChanged();
            SoundChanged();
        }
    }
}
