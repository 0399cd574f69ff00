using Ringback.Memory.Wire;

namespace Ringback.Memory.Tables;

/// <summary>A path of the table service: <c>t</c>, <c>t()</c>, <c>t(PartitionKey='p',RowKey='r')</c> or <c>Tables('t')</c>.</summary>
/// <param name="Name">What stands before the parenthesis.</param>
/// <param name="Keys">The row's, when the parenthesis names it.</param>
/// <param name="Argument">The one unnamed value in the parenthesis.</param>
internal readonly record struct RowAddress(string Name, (string PartitionKey, string RowKey)? Keys, string? Argument)
{
    /// <param name="path">Escaped.</param>
    /// <exception cref="StorageError">400 InvalidInput.</exception>
    public static RowAddress Parse(string path)
    {
        var text = Uri.UnescapeDataString(path);
        var open = text.IndexOf('(', StringComparison.Ordinal);
        if (open < 0)
        {
            return new RowAddress(text, null, null);
        }

        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var at = open + 1;
        while (at < text.Length && text[at] != ')')
        {
            var quote = text.IndexOf('\'', at);
            if (quote < 0)
            {
                throw Invalid(text);
            }

            var name = text[at..quote].Trim().TrimEnd('=').Trim(',', ' ');
            values[name] = Quoted(text, quote, out at);
            while (at < text.Length && text[at] is ',' or ' ')
            {
                at++;
            }
        }

        var keys = values.TryGetValue("PartitionKey", out var partitionKey) && values.TryGetValue("RowKey", out var rowKey) ? (partitionKey, rowKey) : ((string, string)?)null;
        return new RowAddress(text[..open], keys, values.GetValueOrDefault(""));
    }

    private static string Quoted(string text, int quote, out int after)
    {
        for (var at = quote + 1; at < text.Length; at++)
        {
            if (text[at] != '\'')
            {
                continue;
            }

            if (at + 1 < text.Length && text[at + 1] == '\'')
            {
                at++;
                continue;
            }

            after = at + 1;
            return text[(quote + 1)..at].Replace("''", "'", StringComparison.Ordinal);
        }

        throw Invalid(text);
    }

    private static StorageError Invalid(string text) => new(400, "InvalidInput", $"One of the request inputs is not valid: the address '{text}'.");
}
