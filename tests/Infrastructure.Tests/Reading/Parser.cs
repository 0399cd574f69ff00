using System.Globalization;

namespace Ringback.Infrastructure.Tests.Reading;

/// <summary>
/// Reads expressions. Just enough of Bicep for the files of this repository; what it does not know is an error, so that nothing is passed over in silence.
/// </summary>
internal class Parser(string text, string file)
{
    private static readonly string[][] s_operators = [["||"], ["&&"], ["==", "!=", "=~", "!~"], ["<", ">", "<=", ">="], ["+", "-"], ["*", "/", "%"], ["??"]];

    private readonly List<Token> tokens = new Scanner(text, file).Scan();
    private int at;

    protected string File => file;

    protected Token Now => tokens[at];

    public Expression ParseExpression()
    {
        var condition = Binary(0);
        if (!TakeMark("?"))
        {
            return condition;
        }

        SkipLines();
        var then = ParseExpression();
        SkipLines();
        Expect(":");
        SkipLines();
        return new Expression.Choice(condition, then, ParseExpression());
    }

    protected Token Take() => tokens[at++];

    protected bool IsMark(string mark) => Now.Kind == TokenKind.Mark && Now.Value == mark;

    protected bool TakeMark(string mark)
    {
        if (!IsMark(mark))
        {
            return false;
        }

        at++;
        return true;
    }

    protected bool TakeWord(string word)
    {
        if (Now.Kind != TokenKind.Identifier || Now.Value != word)
        {
            return false;
        }

        at++;
        return true;
    }

    protected void Expect(string mark)
    {
        if (!TakeMark(mark))
        {
            throw Wrong($"'{mark}' is expected");
        }
    }

    protected string Identifier() => Now.Kind == TokenKind.Identifier ? Take().Value : throw Wrong("a name is expected");

    protected void SkipLines()
    {
        while (Now.Kind == TokenKind.NewLine)
        {
            at++;
        }
    }

    protected FormatException Wrong(string what) => new($"{file}({Now.Line}): {what}, but here is '{Now.Value.Trim()}'");

    private Expression Binary(int level)
    {
        if (level == s_operators.Length)
        {
            return Unary();
        }

        var left = Binary(level + 1);
        while (Now.Kind == TokenKind.Mark && s_operators[level].Contains(Now.Value, StringComparer.Ordinal))
        {
            var sign = Take().Value;
            SkipLines();
            left = new Expression.Binary(sign, left, Binary(level + 1));
        }

        return left;
    }

    private Expression Unary() => IsMark("!") || IsMark("-") ? new Expression.Unary(Take().Value, Unary()) : Suffixes(Primary());

    private Expression Suffixes(Expression of)
    {
        while (true)
        {
            if (TakeMark(".") || TakeMark(".?") || TakeMark("::"))
            {
                var name = Identifier();
                of = TakeMark("(") ? new Expression.Call(of, name, Arguments()) : new Expression.Member(of, name);
            }
            else if (TakeMark("["))
            {
                of = new Expression.Index(of, ParseExpression());
                Expect("]");
            }
            else if (TakeMark("!"))
            {
                of = new Expression.Surely(of);
            }
            else
            {
                return of;
            }
        }
    }

    private Expression Primary()
    {
        switch (Now)
        {
            case { Kind: TokenKind.Text } token:
                at++;
                return new Expression.Text(token.Parts, [.. token.Holes.Select(hole => new Parser(hole, file).ParseExpression())]);
            case { Kind: TokenKind.Number } token:
                at++;
                return new Expression.Number(long.Parse(token.Value, CultureInfo.InvariantCulture));
            case { Kind: TokenKind.Mark, Value: "(" }:
                return Parenthesis();
            case { Kind: TokenKind.Mark, Value: "{" }:
                return Map();
            case { Kind: TokenKind.Mark, Value: "[" }:
                return List();
            case { Kind: TokenKind.Identifier }:
                return Word();
            default:
                throw Wrong("a value is expected");
        }
    }

    private Expression Word()
    {
        var word = Take().Value;
        if (TakeMark("=>"))
        {
            SkipLines();
            return new Expression.Lambda([word], ParseExpression());
        }

        return word switch
        {
            "true" => new Expression.Flag(true),
            "false" => new Expression.Flag(false),
            "null" => new Expression.Null(),
            _ => TakeMark("(") ? new Expression.Call(null, word, Arguments()) : new Expression.Name(word),
        };
    }

    private Expression Parenthesis()
    {
        var start = at;
        Expect("(");
        var names = new List<string>();
        while (Now.Kind == TokenKind.Identifier)
        {
            names.Add(Take().Value);
            if (!TakeMark(","))
            {
                break;
            }
        }

        if (TakeMark(")") && TakeMark("=>"))
        {
            SkipLines();
            return new Expression.Lambda(names, ParseExpression());
        }

        at = start + 1;
        SkipLines();
        var inner = ParseExpression();
        SkipLines();
        Expect(")");
        return inner;
    }

    private List<Expression> Arguments()
    {
        var arguments = new List<Expression>();
        SkipLines();
        while (!TakeMark(")"))
        {
            arguments.Add(ParseExpression());
            SkipLines();
            TakeMark(",");
            SkipLines();
        }

        return arguments;
    }

    private Expression.Map Map()
    {
        Expect("{");
        var properties = new List<Expression.Pair>();
        SkipLines();
        while (!TakeMark("}"))
        {
            var key = Now.Kind == TokenKind.Identifier ? PlainKey(Take()) : Now.Kind == TokenKind.Text ? Primary() : throw Wrong("a property is expected");
            Expect(":");
            SkipLines();
            properties.Add(new Expression.Pair(key.Plain ?? "*", key, ParseExpression()));
            TakeMark(",");
            SkipLines();
        }

        if (properties.Where(property => property.Key != "*").GroupBy(property => property.Key, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw Wrong($"the property {twice.Key} is there twice");
        }

        return new Expression.Map(properties);
    }

    private static Expression.Text PlainKey(Token token) => new([token.Value], []);

    private Expression List()
    {
        Expect("[");
        SkipLines();
        if (TakeWord("for"))
        {
            var item = Identifier();
            if (!TakeWord("in"))
            {
                throw Wrong("'in' is expected");
            }

            var items = ParseExpression();
            Expect(":");
            SkipLines();
            var body = ParseExpression();
            SkipLines();
            Expect("]");
            return new Expression.Loop(item, items, body);
        }

        var values = new List<Expression>();
        while (!TakeMark("]"))
        {
            values.Add(ParseExpression());
            TakeMark(",");
            SkipLines();
        }

        return new Expression.Items(values);
    }
}
