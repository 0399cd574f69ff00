using System.Globalization;

namespace Ringback.Core.Plans.Drawing.Text;

/// <summary>Makes texts fit their place.</summary>
internal static class TextFit
{
    private const string More = "…";

    /// <summary>The text, or as much of its beginning as fits.</summary>
    public static string OneLine(string text, double width, double size, bool isBold = false)
    {
        var line = Clean(text);
        return TextWidth.Of(line, size, isBold) <= width ? line : Cut(line, cut => TextWidth.Of(cut + More, size, isBold) <= width) + More;
    }

    /// <summary>The text, or as much of its beginning as so many characters hold.</summary>
    public static string Characters(string text, int most)
    {
        var line = Clean(text);
        return line.Length <= most ? line : Cut(line, cut => cut.Length < most) + More;
    }

    /// <summary>The text in as few lines as it needs; what does not fit the last one is left out.</summary>
    public static IReadOnlyList<string> Lines(string text, double width, double size, int most)
    {
        var lines = new List<string>();
        var words = new Queue<string>(Clean(text).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        while (words.Count > 0 && lines.Count < most)
        {
            var line = words.Dequeue();
            while (words.TryPeek(out var next) && TextWidth.Of($"{line} {next}", size) <= width)
            {
                line = $"{line} {words.Dequeue()}";
            }

            lines.Add(OneLine(lines.Count == most - 1 && words.Count > 0 ? $"{line} {string.Join(' ', words)}" : line, width, size));
        }

        return lines;
    }

    /// <summary>On one line, without anything that XML or a terminal takes amiss.</summary>
    public static string Clean(string text) =>
        string.Join(' ', string.Concat(text.EnumerateRunes().Select(rune => rune.Value < ' ' || rune.Value is >= 0x7f and < 0xa0 or 0xfffe or 0xffff ? " " : rune.ToString()))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Never within what a reader sees as one character.</summary>
    private static string Cut(string text, Func<string, bool> fits)
    {
        var ends = StringInfo.ParseCombiningCharacters(text);
        for (var i = ends.Length - 1; i > 0; i--)
        {
            if (fits(text[..ends[i]]))
            {
                return text[..ends[i]].TrimEnd();
            }
        }

        return "";
    }
}
