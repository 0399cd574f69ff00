using System.Globalization;
using System.Text;
using Ringback.Memory.Wire;

namespace Ringback.Memory.Tables.Filters;

internal enum FilterTokenKind
{
    Word,
    Value,
    Symbol,
    End,
}

/// <summary>A word, value or parenthesis of a filter.</summary>
internal readonly record struct FilterToken(FilterTokenKind Kind, string Text, int Position, Edm Type = default, object? Value = null)
{
    /// <exception cref="StorageError">400 InvalidInput.</exception>
    public static List<FilterToken> Split(string text)
    {
        var tokens = new List<FilterToken>();
        var at = 0;
        while (true)
        {
            while (at < text.Length && char.IsWhiteSpace(text[at]))
            {
                at++;
            }

            if (at == text.Length)
            {
                tokens.Add(new FilterToken(FilterTokenKind.End, "", at));
                return tokens;
            }

            tokens.Add(Read(text, ref at));
        }
    }

    private static FilterToken Read(string text, ref int at)
    {
        var start = at;
        if (text[at] is '(' or ')')
        {
            return new FilterToken(FilterTokenKind.Symbol, text[at++].ToString(), start);
        }

        if (text[at] == '\'')
        {
            return new FilterToken(FilterTokenKind.Value, "", start, Edm.String, Quoted(text, ref at));
        }

        while (at < text.Length && text[at] is not ('(' or ')' or '\'') && !char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        var word = text[start..at];
        try
        {
            return at < text.Length && text[at] == '\'' ? Prefixed(word, Quoted(text, ref at), start) : Plain(word, start);
        }
        catch (FormatException)
        {
            throw Invalid($"the value at position {start} can't be read");
        }
    }

    private static FilterToken Prefixed(string prefix, string text, int start) => prefix.ToLowerInvariant() switch
    {
        "datetime" => new(FilterTokenKind.Value, text, start, Edm.DateTime, DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal)),
        "guid" => new(FilterTokenKind.Value, text, start, Edm.Guid, Guid.Parse(text)),
        "x" or "binary" => new(FilterTokenKind.Value, text, start, Edm.Binary, Convert.FromHexString(text)),
        _ => throw Invalid($"'{prefix}' at position {start} is no type of value: use datetime'', guid'' or X''"),
    };

    private static FilterToken Plain(string word, int start)
    {
        if (word is "true" or "false")
        {
            return new(FilterTokenKind.Value, word, start, Edm.Boolean, word == "true");
        }

        if (!char.IsAsciiDigit(word[0]) && word[0] is not ('-' or '+' or '.'))
        {
            return new(FilterTokenKind.Word, word, start);
        }

        if (word[^1] is 'L' or 'l')
        {
            return new(FilterTokenKind.Value, word, start, Edm.Int64, long.Parse(word.AsSpan(..^1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture));
        }

        if (int.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole))
        {
            return new(FilterTokenKind.Value, word, start, Edm.Int32, whole);
        }

        return long.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var large)
            ? new(FilterTokenKind.Value, word, start, Edm.Int64, large)
            : new(FilterTokenKind.Value, word, start, Edm.Double, double.Parse(word.TrimEnd('d', 'D', 'f', 'F', 'm', 'M'), CultureInfo.InvariantCulture));
    }

    private static string Quoted(string text, ref int at)
    {
        var value = new StringBuilder();
        for (at++; at < text.Length; at++)
        {
            if (text[at] != '\'')
            {
                value.Append(text[at]);
            }
            else if (at + 1 < text.Length && text[at + 1] == '\'')
            {
                value.Append(text[at++]);
            }
            else
            {
                at++;
                return value.ToString();
            }
        }

        throw Invalid("a quote is not closed");
    }

    private static StorageError Invalid(string why) => new(400, "InvalidInput", $"One of the request inputs is not valid: $filter: {why}.");
}
