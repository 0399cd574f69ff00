namespace Ringback.Core.Routing.Steps;

/// <summary>Finds the plan's urgent words in what a caller said: whole words, whatever case and accents.</summary>
internal static class UrgentWords
{
    /// <returns>The word or words of the plan that were said; null: none.</returns>
    public static string? In(string said, IReadOnlyList<string> urgent)
    {
        var heard = Folded(said);
        foreach (var words in urgent)
        {
            if (Folded(words) is { Length: > 1 } wanted && heard.Contains(wanted, StringComparison.Ordinal))
            {
                return words;
            }
        }

        return null;
    }

    /// <summary>Plain lower-case words with one space around each, so that whole words can be looked for.</summary>
    private static string Folded(string text)
    {
        var folded = new char[text.Length * 2 + 2];
        var length = 0;
        folded[length++] = ' ';
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                folded[length++] = Plain(char.ToLowerInvariant(c));
            }
            else if (c is not ('\'' or '\u2019' or '\u0301' or '\u0303' or '\u0308') && folded[length - 1] != ' ')
            {
                folded[length++] = ' ';
            }
        }

        if (folded[length - 1] != ' ')
        {
            folded[length++] = ' ';
        }

        return new string(folded, 0, length);
    }

    /// <summary>Without its accent. By table: the app runs without culture data, where normalization is not to be relied on.</summary>
    private static char Plain(char c) => c switch
    {
        'á' or 'à' or 'â' or 'ä' or 'ã' or 'å' => 'a',
        'é' or 'è' or 'ê' or 'ë' => 'e',
        'í' or 'ì' or 'î' or 'ï' => 'i',
        'ó' or 'ò' or 'ô' or 'ö' or 'õ' => 'o',
        'ú' or 'ù' or 'û' or 'ü' => 'u',
        'ñ' => 'n',
        'ç' => 'c',
        _ => c,
    };
}
