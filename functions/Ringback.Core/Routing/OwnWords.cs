using Ringback.Core.Plans;

namespace Ringback.Core.Routing;

/// <summary>Words of our own, in the languages that we have them in; everybody else hears English.</summary>
internal sealed record OwnWords(string English, string Spanish, string German, string French)
{
    /// <summary>Before a question is asked again.</summary>
    public static readonly OwnWords Sorry = new("Sorry, I did not get that.", "Disculpe, no le entendí.", "Das habe ich leider nicht verstanden.", "Désolé, je n'ai pas compris.");

    private const string StandardEnglish = "en-US";

    /// <param name="language">BCP 47.</param>
    /// <returns>The words, and the language that they are in.</returns>
    public (string Text, string Language) In(string language) =>
        Languages.AreKin(language, "es") ? (Spanish, language)
        : Languages.AreKin(language, "de") ? (German, language)
        : Languages.AreKin(language, "fr") ? (French, language)
        : Languages.AreKin(language, "en") ? (English, language)
        : (English, StandardEnglish);

    /// <summary>Whether we have words of our own in that language.</summary>
    public static bool AreIn(string language) => Sorry.In(language).Language == language;
}
