namespace Ringback.Infrastructure.Tests.Reading;

/// <summary>A statement of a Bicep file with its decorators.</summary>
internal abstract record Declaration(string Name)
{
    public IReadOnlyList<Expression.Call> Decorators { get; init; } = [];

    public string? Description => Argument("description")?.Plain;

    public bool IsSecure => Decorators.Any(decorator => decorator.Function == "secure");

    public Expression? Argument(string decorator) => Decorators.FirstOrDefault(one => one.Function == decorator)?.Arguments.FirstOrDefault();

    public long? Limit(string decorator) => Argument(decorator) is Expression.Number number ? number.Value : null;

    internal sealed record Parameter(string Name, string Type, Expression? Default) : Declaration(Name);

    internal sealed record Variable(string Name, Expression Value) : Declaration(Name);

    internal sealed record Output(string Name, string Type, Expression Value) : Declaration(Name);

    /// <param name="Type">Such as <c>Microsoft.Storage/storageAccounts</c>.</param>
    /// <param name="Existing">It is only referred to.</param>
    /// <param name="Condition">It is made only when this holds; null: always.</param>
    internal sealed record Resource(string Name, string Type, string Version, bool Existing, Expression? Condition, Expression Value) : Declaration(Name)
    {
        public Expression.Map Body => Value as Expression.Map ?? (Expression.Map)((Expression.Loop)Value).Body;

        public Expression? this[string path] => path.Split('/').Aggregate((Expression?)Body, (at, key) => (at as Expression.Map)?[key]);
    }

    /// <param name="Path">The module's file, from the root.</param>
    internal sealed record Module(string Name, string Path, Expression? Condition, Expression.Map Body) : Declaration(Name)
    {
        public Expression.Map Given => Body["params"] as Expression.Map ?? new Expression.Map([]);
    }

    /// <summary>A value in a parameter file.</summary>
    internal sealed record Assignment(string Name, Expression Value) : Declaration(Name);

    /// <summary><c>targetScope = ..</c> or <c>using ..</c>.</summary>
    internal sealed record Setting(string Name, Expression Value) : Declaration(Name);
}
