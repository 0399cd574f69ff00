namespace Ringback.Infrastructure.Tests.Reading;

/// <summary>An expression of Bicep, as far as it is used here.</summary>
internal abstract record Expression
{
    /// <summary>This and everything in it.</summary>
    public IEnumerable<Expression> All() => Inner().SelectMany(inner => inner.All()).Prepend(this);

    protected virtual IEnumerable<Expression> Inner() => [];

    /// <summary>The text, when it has no holes.</summary>
    public string? Plain => this is Text { Holes.Count: 0 } text ? text.Parts[0] : null;

    internal sealed record Text(IReadOnlyList<string> Parts, IReadOnlyList<Expression> Holes) : Expression
    {
        protected override IEnumerable<Expression> Inner() => Holes;
    }

    internal sealed record Number(long Value) : Expression;

    internal sealed record Flag(bool Value) : Expression;

    internal sealed record Null : Expression;

    internal sealed record Name(string Identifier) : Expression;

    internal sealed record Member(Expression Of, string Property) : Expression
    {
        protected override IEnumerable<Expression> Inner() => [Of];
    }

    internal sealed record Index(Expression Of, Expression At) : Expression
    {
        protected override IEnumerable<Expression> Inner() => [Of, At];
    }

    /// <summary>The promise that something conditional is there: <c>speech!</c>.</summary>
    internal sealed record Surely(Expression Of) : Expression
    {
        protected override IEnumerable<Expression> Inner() => [Of];
    }

    internal sealed record Call(Expression? On, string Function, IReadOnlyList<Expression> Arguments) : Expression
    {
        protected override IEnumerable<Expression> Inner() => On is null ? Arguments : Arguments.Prepend(On);
    }

    internal sealed record Pair(string Key, Expression KeyText, Expression Value);

    internal sealed record Map(IReadOnlyList<Pair> Properties) : Expression
    {
        public Expression? this[string key] => Properties.FirstOrDefault(property => property.Key == key)?.Value;

        protected override IEnumerable<Expression> Inner() => Properties.SelectMany(property => (Expression[])[property.KeyText, property.Value]);
    }

    internal sealed record Items(IReadOnlyList<Expression> Values) : Expression
    {
        protected override IEnumerable<Expression> Inner() => Values;
    }

    /// <summary>One of something for each item: <c>[for item in items: {..}]</c>.</summary>
    internal sealed record Loop(string Item, Expression In, Expression Body) : Expression
    {
        protected override IEnumerable<Expression> Inner() => [In, Body];
    }

    internal sealed record Lambda(IReadOnlyList<string> Parameters, Expression Body) : Expression
    {
        protected override IEnumerable<Expression> Inner() => [Body];
    }

    internal sealed record Choice(Expression If, Expression Then, Expression Else) : Expression
    {
        protected override IEnumerable<Expression> Inner() => [If, Then, Else];
    }

    internal sealed record Binary(string Operator, Expression Left, Expression Right) : Expression
    {
        protected override IEnumerable<Expression> Inner() => [Left, Right];
    }

    internal sealed record Unary(string Operator, Expression Of) : Expression
    {
        protected override IEnumerable<Expression> Inner() => [Of];
    }
}
