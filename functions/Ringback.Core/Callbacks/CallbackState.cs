namespace Ringback.Core.Callbacks;

/// <summary>Where a call back stands.</summary>
public enum CallbackPhase
{
    /// <summary>The case is asked whether this person may call now.</summary>
    Permitting,

    /// <summary>The person's phone rings.</summary>
    Ringing,

    /// <summary>Somebody or something picked up, and hears what it is about.</summary>
    Asking,

    /// <summary>A key was pressed that takes the case.</summary>
    Claiming,

    /// <summary>The caller's phone rings; the person hears music.</summary>
    Calling,

    /// <summary>The caller picked up and is moved into the person's call.</summary>
    Moving,

    Talking,

    /// <summary>The person hears the last word.</summary>
    Parting,

    /// <summary>The service is asked to end the call.</summary>
    Ending,

    Ended,
}

/// <summary>What came of a call back.</summary>
public enum CallbackResult
{
    /// <summary>The two were connected; whether that was contact, the length says (<see cref="CallbackState.IsContact"/>).</summary>
    Talked,

    /// <summary>The person took the case and was not connected.</summary>
    Claimed,

    CallerDidNotAnswer,
    CallerWasBusy,

    /// <summary>The carrier or the service did not put the call through.</summary>
    CallerNotReached,

    /// <summary>The person hung up before the caller answered.</summary>
    PersonLeft,

    PersonDidNotAnswer,
    PersonWasBusy,
    PersonNotReached,

    /// <summary>Picked up, but no key was pressed: a carrier's voicemail, mostly.</summary>
    Unconfirmed,

    /// <summary>The line has no outbound call left.</summary>
    NoLineFree,

    /// <summary>Somebody else has the case.</summary>
    Taken,

    /// <summary>Nothing rang: the case did not allow it.</summary>
    Refused,
}

/// <summary>How far a call back is.</summary>
public sealed record CallbackState(CallbackOrder Order)
{
    /// <summary>Connected for longer than this, the person has really talked to the caller: a carrier's voicemail is mostly left before.</summary>
    public static readonly TimeSpan Contact = TimeSpan.FromSeconds(20);

    public CallbackPhase Phase { get; init; }

    /// <summary>The number of the command that is waited for: what is asked, said or moved.</summary>
    public int Command { get; init; }

    /// <summary>How often it was asked or tried.</summary>
    public int Tries { get; init; }

    /// <summary>How often the service was asked whether the caller has arrived.</summary>
    public int Doubts { get; init; }

    /// <summary>Words could not be spoken, so the person hears a tone.</summary>
    public bool ToneOnly { get; init; }

    /// <summary>The key that takes the case also connects.</summary>
    public bool Connects { get; init; }

    public DateTimeOffset? TalkSince { get; init; }

    /// <summary>How long the two were connected.</summary>
    public TimeSpan Talked { get; init; }

    /// <summary>Null until it is decided.</summary>
    public CallbackResult? Result { get; init; }

    /// <summary>Why the case did not allow it, for people.</summary>
    public string? Refusal { get; init; }

    /// <summary>Who has the case instead.</summary>
    public PersonId? Holder { get; init; }

    public bool IsContact => Talked > Contact;
}
