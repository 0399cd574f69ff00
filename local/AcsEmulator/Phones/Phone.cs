namespace Ringback.AcsEmulator.Phones;

/// <summary>Something that was heard on a phone, and when it began.</summary>
public sealed record Heard(DateTimeOffset At, string Text);

/// <summary>A text that arrived on a phone.</summary>
public sealed record ReceivedText(DateTimeOffset At, string From, string Message);

/// <summary>A call that rang a phone.</summary>
public sealed class PhoneCall(DateTimeOffset at, string from)
{
    public DateTimeOffset At { get; } = at;

    /// <summary>The caller id shown.</summary>
    public string From { get; } = from;

    public List<Heard> Heard { get; } = [];

    /// <summary>The keys pressed during the call, in order; null when none was.</summary>
    public string? Pressed { get; set; }
}

/// <summary>A person's phone: its behaviour, and what happened on it.</summary>
public sealed class Phone(string number)
{
    public string Number { get; } = number;

    public PhoneBehaviour Behaviour { get; set; } = PhoneBehaviour.Default;

    public List<PhoneCall> Calls { get; } = [];

    public List<ReceivedText> Texts { get; } = [];
}
