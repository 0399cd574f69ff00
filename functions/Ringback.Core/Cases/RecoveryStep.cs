using Ringback.Core.Texts;

namespace Ringback.Core.Cases;

/// <summary>What an event means for a caller's recovery.</summary>
/// <param name="Entries">What belongs on the timeline of the caller's latest case.</param>
/// <param name="TextBack">The automatic text to send now; null: none.</param>
/// <param name="Ladder">What the ladder must be told.</param>
public sealed record RecoveryStep(CallerRecord Caller, IReadOnlyList<Entry> Entries, OutgoingText? TextBack, LadderSignal Ladder);

public enum LadderSignal
{
    None,

    /// <summary>A case was opened or reopened: a ladder must be started for it.</summary>
    Start,

    /// <summary>The case changed: its ladder must look again.</summary>
    Wake,
}
