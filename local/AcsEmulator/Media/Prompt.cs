using System.Text.RegularExpressions;

namespace Ringback.AcsEmulator.Media;

/// <summary>Something ready to be heard.</summary>
/// <param name="Text">As it is recorded: the words, or the file's name in brackets.</param>
/// <param name="Length">How long it takes.</param>
internal sealed partial record Prompt(string Text, TimeSpan Length)
{
    private const double CharactersASecond = 15;

    public static Prompt Spoken(string text) => new(text, SpeechLength(text));

    public static Prompt SpokenSsml(string ssml) => Spoken(Spaces().Replace(Tags().Replace(ssml, " "), " ").Trim());

    /// <summary>How long it takes to say something: 15 characters a second, at least a second.</summary>
    public static TimeSpan SpeechLength(string text) => TimeSpan.FromSeconds(Math.Max(1, text.Length / CharactersASecond));

    [GeneratedRegex("<[^>]*>", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Spaces();
}
