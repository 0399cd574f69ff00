namespace Ringback.Core.Texts;

public enum TextEncoding
{
    /// <summary>The GSM alphabet (3GPP TS 23.038): 160 characters, or 153 in each of several segments.</summary>
    Gsm7,

    /// <summary>Everything else: 70 UTF-16 units, or 67 in each of several segments.</summary>
    Ucs2,
}

/// <summary>How a text travels, and so what it costs.</summary>
/// <param name="Units">Septets (GSM-7; characters of the extension table count two) or UTF-16 units (UCS-2).</param>
/// <param name="Count">Segments; an empty text is one.</param>
public readonly record struct Segments(TextEncoding Encoding, int Units, int Count)
{
    private const string Basic =
        "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    private const string Extension = "^{}\\[~]|€\f";

    public static Segments Of(string text)
    {
        var septets = 0;
        foreach (var character in text)
        {
            if (Basic.Contains(character))
            {
                septets++;
            }
            else if (Extension.Contains(character))
            {
                septets += 2;
            }
            else
            {
                return new(TextEncoding.Ucs2, text.Length, CountOf(text.Length, 70, 67));
            }
        }

        return new(TextEncoding.Gsm7, septets, CountOf(septets, 160, 153));
    }

    private static int CountOf(int units, int single, int joined) => units <= single ? 1 : (units + joined - 1) / joined;
}
