using System.Globalization;
using System.Text;

namespace Ringback.Core.Plans.Drawing.Text;

/// <summary>How wide a text is in the sans-serif fonts that browsers have, without having one: Helvetica's widths, with a little to spare.</summary>
internal static class TextWidth
{
    /// <summary>Widths of the characters from space to tilde, in thousandths of the font's size (Adobe's font metrics of Helvetica).</summary>
    private static readonly short[] Ascii =
    [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
        1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
        333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
    ];

    private const double Letter = 600;

    private const double Wide = 1050;

    /// <summary>Fonts differ; bold is wider.</summary>
    private const double ToSpare = 1.06;

    private const double Bold = 1.07;

    /// <param name="size">The font's size in pixels.</param>
    /// <returns>Pixels.</returns>
    public static double Of(string text, double size, bool isBold = false)
    {
        var width = 0.0;
        foreach (var rune in text.EnumerateRunes())
        {
            width += Of(rune);
        }

        return width * size / 1000 * ToSpare * (isBold ? Bold : 1);
    }

    private static double Of(Rune rune) =>
        rune.Value is >= ' ' and <= '~' ? Ascii[rune.Value - ' ']
        : Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format or UnicodeCategory.EnclosingMark ? 0
        : rune.Value is >= 0x2010 and <= 0x2027 ? 500
        : rune.Value >= 0x1100 ? Wide
        : Letter;
}
