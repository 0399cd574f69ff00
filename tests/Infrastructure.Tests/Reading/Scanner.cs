using System.Text;

namespace Ringback.Infrastructure.Tests.Reading;

internal enum TokenKind
{
    Identifier,
    Number,
    Text,
    Mark,
    NewLine,
    End,
}

/// <param name="Holes">The sources of a text's holes; the parts around them are in <paramref name="Parts"/>.</param>
internal sealed record Token(TokenKind Kind, string Value, int Line, IReadOnlyList<string> Parts, IReadOnlyList<string> Holes);

/// <summary>Cuts the text of a Bicep file into tokens.</summary>
internal sealed class Scanner(string text, string file)
{
    private static readonly string[] s_marks =
        ["=>", "==", "!=", "<=", ">=", "&&", "||", "??", ".?", "::", "=~", "!~", "{", "}", "[", "]", "(", ")", ":", "=", ",", ".", "?", "!", "@", "<", ">", "+", "-", "*", "/", "%", "|"];

    private int at;
    private int line = 1;

    public List<Token> Scan()
    {
        var tokens = new List<Token>();
        while (at < text.Length)
        {
            var c = text[at];
            if (c == '\n')
            {
                tokens.Add(Simple(TokenKind.NewLine, "\n"));
                at++;
                line++;
            }
            else if (char.IsWhiteSpace(c))
            {
                at++;
            }
            else if (Ahead("//"))
            {
                at = text.IndexOf('\n', at) is var end and >= 0 ? end : text.Length;
            }
            else if (Ahead("/*"))
            {
                var end = text.IndexOf("*/", at, StringComparison.Ordinal);
                line += text[at..end].Count(character => character == '\n');
                at = end + 2;
            }
            else if (c == '\'')
            {
                tokens.Add(Ahead("'''") ? Verbatim() : Quoted());
            }
            else if (char.IsLetter(c) || c == '_')
            {
                tokens.Add(Simple(TokenKind.Identifier, While(character => char.IsLetterOrDigit(character) || character == '_')));
            }
            else if (char.IsDigit(c))
            {
                tokens.Add(Simple(TokenKind.Number, While(char.IsDigit)));
            }
            else
            {
                var mark = Array.Find(s_marks, Ahead) ?? throw new FormatException($"{file}({line}): '{c}' is not Bicep");
                at += mark.Length;
                tokens.Add(Simple(TokenKind.Mark, mark));
            }
        }

        tokens.Add(Simple(TokenKind.End, ""));
        return tokens;
    }

    private Token Verbatim()
    {
        var end = text.IndexOf("'''", at + 3, StringComparison.Ordinal);
        var value = text[(at + 3)..end];
        var token = new Token(TokenKind.Text, value, line, [value], []);
        line += value.Count(character => character == '\n');
        at = end + 3;
        return token;
    }

    private Token Quoted()
    {
        var parts = new List<string>();
        var holes = new List<string>();
        var part = new StringBuilder();
        at++;
        while (text[at] != '\'')
        {
            if (text[at] == '\n')
            {
                throw new FormatException($"{file}({line}): a text ends with its line");
            }

            if (Ahead("${"))
            {
                parts.Add(part.ToString());
                part.Clear();
                holes.Add(Hole());
            }
            else if (text[at] == '\\')
            {
                part.Append(text[at + 1] switch { 'n' => '\n', 't' => '\t', 'r' => '\r', var other => other });
                at += 2;
            }
            else
            {
                part.Append(text[at++]);
            }
        }

        at++;
        parts.Add(part.ToString());
        return new Token(TokenKind.Text, string.Concat(parts), line, parts, holes);
    }

    private string Hole()
    {
        var start = at += 2;
        for (var depth = 1; depth > 0; at++)
        {
            depth += text[at] switch { '{' => 1, '}' => -1, _ => 0 };
        }

        return text[start..(at - 1)];
    }

    private string While(Func<char, bool> belongs)
    {
        var start = at;
        while (at < text.Length && belongs(text[at]))
        {
            at++;
        }

        return text[start..at];
    }

    private bool Ahead(string mark) => string.CompareOrdinal(text, at, mark, 0, mark.Length) == 0;

    private Token Simple(TokenKind kind, string value) => new(kind, value, line, [value], []);
}
