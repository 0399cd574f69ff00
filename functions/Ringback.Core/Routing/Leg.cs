namespace Ringback.Core.Routing;

/// <summary>Where a leg stands.</summary>
public enum LegStatus
{
    /// <summary>The service is asked to ring the phone.</summary>
    Dialling,

    /// <summary>The phone rings.</summary>
    Ringing,

    /// <summary>Somebody or something picked up and hears who calls.</summary>
    Whispering,

    /// <summary>A person pressed 1 and is on the way into the caller's call.</summary>
    Taking,

    /// <summary>The person talks to the caller.</summary>
    Joined,

    /// <summary>Hears that somebody else took the call.</summary>
    Parting,

    /// <summary>The service is asked to end it.</summary>
    Ending,

    Ended,
}

/// <summary>Why a leg did not bring a person.</summary>
public enum LegResult
{
    NoAnswer,
    Declined,
    Busy,

    /// <summary>The carrier or the service refused it: limit, fraud block or a wrong number.</summary>
    Refused,

    /// <summary>Picked up, but nobody pressed 1: a carrier's voicemail, mostly.</summary>
    Unconfirmed,

    /// <summary>Somebody else took the call.</summary>
    Taken,

    /// <summary>The call was over.</summary>
    CallOver,

    /// <summary>The number has no outbound call left.</summary>
    NoSlot,

    /// <summary>The platform failed.</summary>
    Failed,
}

/// <summary>One outbound call to a person's phone on behalf of a call (design: "Each leg is a call of its own").</summary>
public sealed record Leg(LegId Id, PersonId Person, PhoneNumber Phone, LegStatus Status)
{
    /// <summary>The service's id of that call; null until it is known.</summary>
    public string? Connection { get; init; }

    /// <summary>When the service began to ring it: a refusal at once is not a decline.</summary>
    public DateTimeOffset? RingsSince { get; init; }

    /// <summary>The number of the command whose prompt it hears.</summary>
    public int? Whisper { get; init; }

    /// <summary>The prompt could not be spoken, so it hears a tone.</summary>
    public bool ToneOnly { get; init; }

    public LegResult? Result { get; init; }

    /// <summary>When it was given up or ended by itself.</summary>
    public DateTimeOffset? OverAt { get; init; }

    /// <summary>The line had no call left for it: nothing ever happened under its id.</summary>
    public bool WasNeverRung => this is { Status: LegStatus.Ended, Result: LegResult.NoSlot, Connection: null };

    /// <summary>The phone rang, or nothing proves that it did not: it is not rung once more.</summary>
    public bool MayHaveRung =>
        Connection is not null || RingsSince is not null || this is not { Status: LegStatus.Ended, Result: LegResult.NoSlot or LegResult.Busy or LegResult.Failed };

    /// <summary>It may still bring a person.</summary>
    public bool IsHopeful => Status is LegStatus.Dialling or LegStatus.Ringing or LegStatus.Whispering or LegStatus.Taking;

    public bool IsOver => Status is LegStatus.Ending or LegStatus.Ended;
}
