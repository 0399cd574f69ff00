namespace Ringback.Infrastructure.Tests.Reading;

/// <summary>Reads the statements of a file.</summary>
internal sealed class FileParser(string text, string file) : Parser(text, file)
{
    public List<Declaration> ParseFile()
    {
        var declarations = new List<Declaration>();
        SkipLines();
        while (Now.Kind != TokenKind.End)
        {
            var decorators = Decorators();
            declarations.Add(Statement() with { Decorators = decorators });
            if (Now.Kind is not (TokenKind.NewLine or TokenKind.End))
            {
                throw Wrong("the end of the line is expected");
            }

            SkipLines();
        }

        return declarations;
    }

    private List<Expression.Call> Decorators()
    {
        var decorators = new List<Expression.Call>();
        while (TakeMark("@"))
        {
            decorators.Add(ParseExpression() as Expression.Call ?? throw Wrong("a decorator is expected"));
            SkipLines();
        }

        return decorators;
    }

    private Declaration Statement() => Identifier() switch
    {
        "targetScope" => Scope(),
        "using" => new Declaration.Setting("using", ParseExpression()),
        "param" => Parameter(),
        "var" => new Declaration.Variable(NameAndEquals(), ParseExpression()),
        "output" => Output(),
        "resource" => Resource(),
        "module" => Module(),
        var other => throw Wrong($"{other} is no statement that is known here"),
    };

    private Declaration.Setting Scope()
    {
        Expect("=");
        return new Declaration.Setting("targetScope", ParseExpression());
    }

    private string NameAndEquals()
    {
        var name = Identifier();
        Expect("=");
        return name;
    }

    private Declaration Parameter()
    {
        var name = Identifier();
        if (TakeMark("="))
        {
            return new Declaration.Assignment(name, ParseExpression());
        }

        var type = Type();
        return new Declaration.Parameter(name, type, TakeMark("=") ? ParseExpression() : null);
    }

    private Declaration.Output Output()
    {
        var name = Identifier();
        var type = Type();
        Expect("=");
        return new Declaration.Output(name, type, ParseExpression());
    }

    private string Type()
    {
        var type = Identifier();
        if (TakeMark("["))
        {
            Expect("]");
            type += "[]";
        }

        return type is "string" or "int" or "bool" or "object" or "array" or "string[]" ? type : throw Wrong($"{type} is no type");
    }

    private Declaration.Resource Resource()
    {
        var name = Identifier();
        var type = Take().Value.Split('@');
        var existing = TakeWord("existing");
        Expect("=");
        var condition = Condition();
        return new Declaration.Resource(name, type[0], type.Length == 2 ? type[1] : "", existing, condition, ParseExpression());
    }

    private Declaration.Module Module()
    {
        var name = Identifier();
        var path = Path.GetRelativePath(".", Path.Combine(Path.GetDirectoryName(File)!, Take().Value)).Replace('\\', '/');
        Expect("=");
        var condition = Condition();
        return new Declaration.Module(name, path, condition, (Expression.Map)ParseExpression());
    }

    private Expression? Condition()
    {
        if (!TakeWord("if"))
        {
            return null;
        }

        Expect("(");
        var condition = ParseExpression();
        Expect(")");
        return condition;
    }
}
