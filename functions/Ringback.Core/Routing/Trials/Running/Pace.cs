namespace Ringback.Core.Routing.Trials.Running;

/// <summary>How fast the service, the phones and people are.</summary>
internal static class Pace
{
    /// <summary>From an order to the service until it is carried out.</summary>
    public static readonly TimeSpan Order = TimeSpan.FromSeconds(0.1);

    public static readonly TimeSpan Connect = TimeSpan.FromSeconds(0.1);

    public static readonly TimeSpan Dial = TimeSpan.FromSeconds(0.2);

    public static readonly TimeSpan SpeechStart = TimeSpan.FromSeconds(0.3);

    /// <summary>From the end of a prompt until a person presses or says something.</summary>
    public static readonly TimeSpan Think = TimeSpan.FromSeconds(1);

    /// <summary>The silence after which words are taken for complete, unless the command says otherwise (as the app orders it).</summary>
    public static readonly TimeSpan EndOfWords = TimeSpan.FromSeconds(5);

    /// <summary>The same, where only a choice is waited for (the service's default).</summary>
    public static readonly TimeSpan EndOfChoice = TimeSpan.FromSeconds(0.5);

    /// <summary>How long an open question waits for the first word, unless the command says otherwise (as the app orders it).</summary>
    public static readonly TimeSpan FirstWord = TimeSpan.FromSeconds(10);

    /// <summary>The service gives up a phone that is not picked up.</summary>
    public static readonly TimeSpan LongestRing = TimeSpan.FromSeconds(115);

    public static readonly TimeSpan TextLeaves = TimeSpan.FromSeconds(1);

    /// <summary>A person leaves the phone so long after hearing that somebody else took the call.</summary>
    public static readonly TimeSpan Message = TimeSpan.FromSeconds(8);

    public static TimeSpan LengthOf(Sound sound) => sound switch
    {
        Speech speech => speech.Length,
        Tune { Kind: TuneKind.Music } => TimeSpan.FromSeconds(8),
        Tune { Kind: TuneKind.Apology } => TimeSpan.FromSeconds(0.9),
        _ => TimeSpan.FromSeconds(0.5),
    };

    /// <summary>How long words take to say.</summary>
    public static TimeSpan LengthOf(string words) => new Speech(words, "").Length;
}
