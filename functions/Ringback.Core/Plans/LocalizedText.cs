namespace Ringback.Core.Plans;

/// <summary>A text in one or more languages.</summary>
/// <param name="ByLanguage">By BCP 47 tag; never empty.</param>
/// <param name="Standard">The language of those who speak none of the others; a key of <paramref name="ByLanguage"/>.</param>
public sealed record LocalizedText(IReadOnlyDictionary<string, string> ByLanguage, string Standard)
{
    /// <summary>A text that everybody hears alike.</summary>
    public static LocalizedText Of(string text, string language) => new(new Dictionary<string, string>(1, StringComparer.OrdinalIgnoreCase) { [language] = text }, language);

    /// <summary>The text in that language, or another kind of the same one (<c>es-MX</c> for <c>es-US</c>), or the standard one; and which language it is.</summary>
    public (string Text, string Language) In(string language)
    {
        if (ByLanguage.TryGetValue(language, out var exact))
        {
            return (exact, language);
        }

        foreach (var (tag, text) in ByLanguage)
        {
            if (Languages.AreKin(tag, language))
            {
                return (text, tag);
            }
        }

        return (ByLanguage[Standard], Standard);
    }
}
