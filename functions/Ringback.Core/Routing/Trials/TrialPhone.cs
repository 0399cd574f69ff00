using Ringback.Core.Plans.Reading;

namespace Ringback.Core.Routing.Trials;

public enum Pickup
{
    /// <summary>Picks up after a while and presses 1.</summary>
    Answers,

    Never,

    /// <summary>On a call that we know nothing of.</summary>
    Busy,

    Declines,

    /// <summary>The carrier's voicemail picks up, and presses nothing.</summary>
    Voicemail,
}

/// <summary>How a phone behaves in a trial.</summary>
/// <param name="After">How long it rings before somebody or something picks up, or declines.</param>
public sealed record TrialPhone(Pickup Pickup, TimeSpan After)
{
    /// <summary>Somebody who is free and hears the phone.</summary>
    public static TrialPhone Standard { get; } = Answers(TimeSpan.FromSeconds(6));

    public static TrialPhone Never { get; } = new(Pickup.Never, TimeSpan.Zero);

    public static TrialPhone Busy { get; } = new(Pickup.Busy, TimeSpan.FromSeconds(1));

    public static TrialPhone Declines { get; } = new(Pickup.Declines, TimeSpan.FromSeconds(3));

    public static TrialPhone Voicemail { get; } = new(Pickup.Voicemail, TimeSpan.FromSeconds(20));

    public static TrialPhone Answers(TimeSpan after) => new(Pickup.Answers, after);

    /// <summary>Reads <c>never</c>, <c>busy</c>, <c>decline</c>, <c>voicemail</c> or <c>after:4s</c>; null for anything else.</summary>
    public static TrialPhone? TryRead(string text) => text switch
    {
        "never" => Never,
        "busy" => Busy,
        "decline" => Declines,
        "voicemail" => Voicemail,
        _ => text.StartsWith("after:", StringComparison.Ordinal) && Durations.TryRead(text["after:".Length..].Trim(), out var after) ? Answers(after) : null,
    };
}
