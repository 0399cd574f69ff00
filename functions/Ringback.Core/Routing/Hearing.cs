namespace Ringback.Core.Routing;

/// <summary>Why nothing came of listening (wire.md 2.6).</summary>
internal enum Hearing
{
    /// <summary>The caller neither said nor pressed anything.</summary>
    Silence,

    /// <summary>The caller did, but it was no choice, or not a word was understood.</summary>
    NotUnderstood,

    /// <summary>The service could not speak or listen.</summary>
    Failure,
}

internal static class HearingExtensions
{
    public static Hearing Reason(this HearingFailed e) => e.SubCode switch
    {
        8510 or 8532 => Hearing.Silence,
        8534 or 8547 or 8563 => Hearing.NotUnderstood,
        _ => Hearing.Failure,
    };
}
