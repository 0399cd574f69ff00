using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Ringback.Functions.Plans;

/// <summary>What may be the text of a plan or a draft, before anybody asks whether it is a plan.</summary>
internal static class PlanText
{
    /// <summary>The longest text, in bytes of UTF-8. A row of the table holds 1 MiB and two bytes for each character (wire.md 5.1).</summary>
    public const int MostBytes = 480_000;

    public static string TooLong => $"A plan has at most {MostBytes / 1000} KB (UTF-8). Shorten texts, or give steps and people that are alike one entry in common.";

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>A mark of the byte order is left out; else the text stays as it is, so that two versions can be compared line by line.</summary>
    public static bool TryRead(ReadOnlyMemory<byte> bytes, [NotNullWhen(true)] out string? text, [NotNullWhen(false)] out string? problem)
    {
        (text, problem) = (null, null);
        if (bytes.Length > MostBytes)
        {
            problem = TooLong;
            return false;
        }

        try
        {
            var read = Strict.GetString(bytes.Span.StartsWith(Encoding.UTF8.Preamble) ? bytes.Span[Encoding.UTF8.Preamble.Length..] : bytes.Span);
            problem = string.IsNullOrWhiteSpace(read) ? "The text is empty." : ForbiddenIn(read);
            text = problem is null ? read : null;
        }
        catch (DecoderFallbackException e)
        {
            problem = $"The text is not UTF-8: byte {e.Index + 1} can't be read. Save the file as UTF-8.";
        }

        return text is not null;
    }

    /// <summary>YAML has no other control characters, and not every storage keeps them.</summary>
    private static string? ForbiddenIn(string text)
    {
        var (line, column) = (1, 1);
        foreach (var c in text)
        {
            if (char.IsControl(c) && c is not ('\n' or '\r' or '\t' or '\u0085'))
            {
                return $"Line {line}, column {column} has the control character U+{(int)c:X4}, which no plan may have. Remove it.";
            }

            (line, column) = c == '\n' ? (line + 1, 1) : (line, column + 1);
        }

        return null;
    }
}
