namespace Ringback.Core.Routing;

/// <summary>A wake-up that a call waits for.</summary>
/// <param name="Number">The number of the command that asked for it: an older timer of the same name is not this one.</param>
public sealed record CallTimer(int Number, DateTimeOffset Due);

/// <summary>The names of a call's timers. At most one of each runs at a time.</summary>
internal static class TimerNames
{
    /// <summary>The answer, or the connection that it makes, must come by then.</summary>
    public const string Answer = "answer";

    /// <summary>The step's own deadline.</summary>
    public const string Step = "step";

    /// <summary>A free outbound call is looked for again.</summary>
    public const string Slot = "slot";

    /// <summary>The next phone's delay is over.</summary>
    public const string Next = "next";

    /// <summary>A queue looks who is free.</summary>
    public const string Look = "look";

    /// <summary>What the waiting caller hears must have ended by then.</summary>
    public const string Sound = "sound";

    /// <summary>The person who pressed 1 must have arrived by then.</summary>
    public const string Move = "move";

    /// <summary>The service is asked whether the call still exists.</summary>
    public const string Inspect = "inspect";

    /// <summary>The end that the app asked for must be confirmed by then.</summary>
    public const string Ending = "ending";

    /// <summary>The verdict waits no longer for a proof.</summary>
    public const string Closing = "closing";

    public static string Of(LegId leg) => $"leg-{leg}";
}
