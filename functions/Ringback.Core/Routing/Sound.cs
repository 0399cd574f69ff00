using System.Text.Json.Serialization;

namespace Ringback.Core.Routing;

/// <summary>Something to be heard.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "$kind")]
[JsonDerivedType(typeof(Speech), "speech")]
[JsonDerivedType(typeof(Tune), "tune")]
public abstract record Sound;

/// <summary>A text, spoken by the speech service.</summary>
/// <param name="Language">BCP 47 tag.</param>
public sealed record Speech(string Text, string Language) : Sound
{
    private const double CharactersPerSecond = 14;

    /// <summary>About how long it takes to say.</summary>
    public TimeSpan Length => TimeSpan.FromSeconds(Math.Max(1, Text.Length / CharactersPerSecond));
}

/// <summary>A sound that needs no speech service.</summary>
public sealed record Tune(TuneKind Kind) : Sound
{
    public static Tune Tone { get; } = new(TuneKind.Tone);

    public static Tune Apology { get; } = new(TuneKind.Apology);

    public static Tune Music { get; } = new(TuneKind.Music);
}

public enum TuneKind
{
    /// <summary>The beep before a message.</summary>
    Tone,

    /// <summary>Instead of a text that could not be spoken.</summary>
    Apology,

    /// <summary>While phones ring; played again and again.</summary>
    Music,
}
