using System.Text;
using Azure.Data.Tables;
using Ringback.Core;

namespace Ringback.Functions.Plans;

/// <summary>
/// How the plan's life is kept in table <c>Plans</c>, in one partition, so that a publication is one transaction: a row <c>v00000001</c> for each version, which never
/// changes; the row <c>live</c>, which points at the newest; the row <c>draft</c>.
/// </summary>
internal static class PlanRows
{
    public const string Partition = "plan";
    public const string Live = "live";
    public const string Draft = "draft";

    public const string Version = "Version";

    /// <summary>Of <see cref="Live"/>: the fingerprint of the plan file that was published last.</summary>
    public const string Source = "Source";

    public const string At = "PublishedAt";
    public const string By = "By";
    public const string Note = "Note";

    /// <summary>The version that an undo of this one goes back to.</summary>
    public const string Before = "Before";

    /// <summary>The version whose text was published again.</summary>
    public const string Restores = "Restores";

    /// <summary>Tells our own row from another's when an answer was lost.</summary>
    public const string Mark = "Mark";

    /// <summary>A property holds 32 Ki characters at most (wire.md 5.1).</summary>
    private const int PieceLength = 32_000;

    public static string Of(PlanVersion version) => $"v{version.Value:D8}";

    public static PlanVersion VersionOf(string row) => new(int.Parse(row.AsSpan(1)));

    /// <summary>Writes a text in pieces. A character of two halves stays in one piece: half of it is no text.</summary>
    public static void WriteText(TableEntity row, string text)
    {
        var piece = 0;
        for (var at = 0; at < text.Length;)
        {
            var length = Math.Min(PieceLength, text.Length - at);
            if (at + length < text.Length && char.IsHighSurrogate(text[at + length - 1]))
            {
                length--;
            }

            row[$"Text{piece++}"] = text.Substring(at, length);
            at += length;
        }
    }

    public static string ReadText(TableEntity row)
    {
        var text = new StringBuilder();
        for (var i = 0; row.GetString($"Text{i}") is { } piece; i++)
        {
            text.Append(piece);
        }

        return text.ToString();
    }
}
