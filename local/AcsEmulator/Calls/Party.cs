using Ringback.AcsEmulator.Phones;

namespace Ringback.AcsEmulator.Calls;

/// <summary>Somebody who is, or was, connected in a conversation: the caller, or a person whose phone was rung.</summary>
internal sealed class Party(CallServices services, string key, bool isCaller, PhoneCall record)
{
    private readonly List<IDisposable> timers = [];

    /// <summary>The phone number, <c>anonymous</c>, or a communication user's id.</summary>
    public string Key { get; } = key;

    public Identifier Identifier { get; } = Identifier.Of(key);

    public bool IsCaller { get; } = isCaller;

    /// <summary>The inbound call that the party belongs to in the journal; a leg that belongs to none names its own connection.</summary>
    public required string CallId { get; set; }

    public string? ConnectionId { get; init; }

    /// <summary>The conversation it is in; after the end, the one it was in last.</summary>
    public Conversation Conversation { get; set; } = null!;

    public DateTimeOffset JoinedAt { get; set; }

    public bool Gone { get; private set; }

    public bool WasMoved { get; set; }

    public bool IsMuted { get; set; }

    public bool IsOnHold { get; set; }

    /// <summary>Until when the party is speaking.</summary>
    public DateTimeOffset SpeaksUntil { get; set; }

    public PhoneCall Record { get; } = record;

    /// <summary>How the person behaves; null for callers, who are driven by the control API.</summary>
    public Person? Person { get; set; }

    /// <summary>Told after the party has left.</summary>
    public Action<EndedBy>? Left { get; set; }

    /// <summary>Told whenever what the party may hear has changed.</summary>
    public Action? SoundChanged { get; set; }

    public object ToWire() => new { identifier = Identifier, isMuted = IsMuted, isOnHold = IsOnHold };

    /// <summary>Does something later, unless the party has left by then.</summary>
    public void Later(TimeSpan delay, Action action) => timers.Add(services.Clock.After(delay, action));

    public void Hear(string text)
    {
        Record.Heard.Add(new Heard(services.Clock.Now, text));
        services.Journal.Add("heard", new { callId = CallId, number = Key, text });
    }

    public void HangUp() => Conversation.Leave(this, IsCaller ? EndedBy.Caller : EndedBy.Person);

    /// <summary>Ends the party's own side; only for <see cref="Calls.Conversation.Leave"/>.</summary>
    public void End(EndedBy by)
    {
        Gone = true;
        timers.ForEach(timer => timer.Dispose());
        timers.Clear();
        Left?.Invoke(by);
    }

    public void JournalLeg(string change) =>
        services.Journal.Add("leg", new { callId = CallId, number = Key, change, callConnectionId = ConnectionId });
}
