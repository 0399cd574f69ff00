using System.Text;
using Azure.Data.Tables;

namespace Ringback.DurableEngine.Storage;

/// <summary>Texts of any length in rows: a property holds 32 Ki characters, a row 1 MiB.</summary>
internal static class Payload
{
    private const int PropertyLength = 32_000;
    private const int PropertiesInRow = 12;

    public static IEnumerable<TableEntity> ToRows(string partition, string key, string text)
    {
        for (var (part, at) = (0, 0); at < text.Length || part == 0; part++)
        {
            var row = new TableEntity(partition, RowKeys.Part(key, part));
            for (var property = 0; property < PropertiesInRow && (at < text.Length || property == 0); property++)
            {
                var length = ChunkLength(text, at);
                row[$"Text{property}"] = text.Substring(at, length);
                at += length;
            }

            yield return row;
        }
    }

    public static void AppendTo(StringBuilder text, TableEntity row)
    {
        for (var property = 0; row.GetString($"Text{property}") is { } chunk; property++)
        {
            text.Append(chunk);
        }
    }

    /// <remarks>A pair of surrogates stays together: half of it is not valid in UTF-8.</remarks>
    private static int ChunkLength(string text, int at)
    {
        var length = Math.Min(PropertyLength, text.Length - at);
        return at + length < text.Length && char.IsHighSurrogate(text[at + length - 1]) ? length - 1 : length;
    }
}
