using Ringback.Core.Plans;

namespace Ringback.Core.Routing;

/// <summary>Words of our own, in the languages that we have them in; everybody else hears English.</summary>
internal sealed record OwnWords(string English, string Spanish)
{
    /// <summary>Before a question is asked again.</summary>
    public static readonly OwnWords Sorry = new("Sorry, I did not get that.", "Disculpe, no le entendí.");

    private const string StandardEnglish = "en-US";

    /// <param name="language">BCP 47.</param>
    /// <returns>The words, and the language that they are in.</returns>
    public (string Text, string Language) In(string language) =>
        Languages.AreKin(language, "es") ? (Spanish, language)
        : Languages.AreKin(language, "en") ? (English, language)
        : (English, StandardEnglish);
}
