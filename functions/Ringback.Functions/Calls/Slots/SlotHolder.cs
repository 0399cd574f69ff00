using Ringback.Core;

namespace Ringback.Functions.Calls.Slots;

/// <summary>Whose outbound call it is.</summary>
/// <param name="Line">The number of ours that makes it.</param>
/// <param name="Phone">The phone that it rings.</param>
public sealed record SlotHolder(CallId Call, LegId Leg, PhoneNumber Line, PhoneNumber Phone);

public enum SlotAnswer
{
    Taken,

    /// <summary>The line holds as many outbound calls as it may.</summary>
    AllInUse,

    /// <summary>Another call rings or holds that phone.</summary>
    PhoneInUse,
}
