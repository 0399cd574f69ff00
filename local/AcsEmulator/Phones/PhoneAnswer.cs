namespace Ringback.AcsEmulator.Phones;

/// <summary>What a person does when the phone rings.</summary>
public enum PhoneAnswer
{
    /// <summary>Lets it ring; also what a phone does that nobody configured.</summary>
    Never,

    /// <summary>Picks up after <see cref="PhoneBehaviour.AnswerAfter"/>.</summary>
    After,

    /// <summary>Is on another call: busy after 1 s.</summary>
    Busy,

    /// <summary>Presses the red button after 3 s of ringing.</summary>
    Decline,

    /// <summary>The carrier's voicemail answers after 20 s and talks.</summary>
    Voicemail,
}
