using System.Linq.Expressions;
using System.Reflection;
using Azure.Data.Tables.Wire;

namespace Azure.Data.Tables.Filters;

/// <summary>Turns a predicate over rows into an OData filter.</summary>
internal static class ExpressionFilter
{
    public static string Of<T>(Expression<Func<T, bool>> filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return Condition(filter.Body);
    }

    private static string Condition(Expression expression) => Bare(expression) switch
    {
        BinaryExpression { NodeType: ExpressionType.AndAlso or ExpressionType.And } both => $"({Condition(both.Left)}) and ({Condition(both.Right)})",
        BinaryExpression { NodeType: ExpressionType.OrElse or ExpressionType.Or } either => $"({Condition(either.Left)}) or ({Condition(either.Right)})",
        UnaryExpression { NodeType: ExpressionType.Not } not => $"not ({Condition(not.Operand)})",
        BinaryExpression comparison when Operator(comparison.NodeType) is { } op => Comparison(comparison, op),
        var flag when Property(flag) is { } name => $"{name} eq true",
        var constant when !MentionsRow(constant) && Value(constant) is bool value => value ? "true" : "false",
        var other => throw Unsupported(other),
    };

    private static string Comparison(BinaryExpression comparison, string op)
    {
        var (left, right) = Unwrap(Bare(comparison.Left), Bare(comparison.Right));
        if (Property(left) is { } name)
        {
            return $"{name} {op} {FilterLiteral.Of(Operand(left, right))}";
        }

        return Property(right) is { } swapped ? $"{swapped} {Mirrored(op)} {FilterLiteral.Of(Operand(right, left))}" : throw Unsupported(comparison);
    }

    /// <summary><c>a.CompareTo(b) &gt;= 0</c> and <c>string.Compare(a, b) &gt;= 0</c> are the way to order strings.</summary>
    private static (Expression Left, Expression Right) Unwrap(Expression left, Expression right)
    {
        if (left is not MethodCallExpression call || right is not ConstantExpression { Value: 0 })
        {
            return (left, right);
        }

        return (call.Method.Name, call.Object, call.Arguments.Count) switch
        {
            ("CompareTo", { } instance, 1) => (Bare(instance), Bare(call.Arguments[0])),
            ("Compare" or "CompareOrdinal", null, >= 2) => (Bare(call.Arguments[0]), Bare(call.Arguments[1])),
            _ => (left, right),
        };
    }

    /// <summary>An enum property is compared as an int by the compiler, and stored as its name.</summary>
    private static object? Operand(Expression property, Expression value)
    {
        var operand = Value(value);
        var type = Nullable.GetUnderlyingType(property.Type) ?? property.Type;
        return type.IsEnum && operand is not null and not Enum ? Enum.ToObject(type, operand) : operand;
    }

    private static string? Property(Expression expression) => expression switch
    {
        MemberExpression { Member.Name: "Value" } nullable when nullable.Expression is { } inner && Nullable.GetUnderlyingType(inner.Type) is not null => Property(Bare(inner)),
        MemberExpression { Expression: ParameterExpression } member => EntityType.StoredName(member.Member),
        MethodCallExpression { Object: ParameterExpression, Arguments.Count: 1 } getter when getter.Method.Name.StartsWith("Get", StringComparison.Ordinal) || getter.Method.Name == "get_Item" =>
            Value(getter.Arguments[0]) as string,
        _ => null,
    };

    private static Expression Bare(Expression expression)
    {
        while (expression is UnaryExpression { NodeType: ExpressionType.Convert or ExpressionType.ConvertChecked or ExpressionType.Quote } conversion)
        {
            expression = conversion.Operand;
        }

        return expression;
    }

    private static bool MentionsRow(Expression expression)
    {
        var finder = new RowFinder();
        finder.Visit(expression);
        return finder.Found;
    }

    private static object? Value(Expression expression) => expression switch
    {
        ConstantExpression constant => constant.Value,
        MemberExpression { Member: FieldInfo field } member => field.GetValue(member.Expression is null ? null : Value(member.Expression)),
        MemberExpression { Member: PropertyInfo property } member when !MentionsRow(member) => property.GetValue(member.Expression is null ? null : Value(member.Expression)),
        _ when MentionsRow(expression) => throw Unsupported(expression),
        _ => Expression.Lambda(expression).Compile(preferInterpretation: true).DynamicInvoke(),
    };

    private static string? Operator(ExpressionType type) => type switch
    {
        ExpressionType.Equal => "eq",
        ExpressionType.NotEqual => "ne",
        ExpressionType.GreaterThan => "gt",
        ExpressionType.GreaterThanOrEqual => "ge",
        ExpressionType.LessThan => "lt",
        ExpressionType.LessThanOrEqual => "le",
        _ => null,
    };

    private static string Mirrored(string op) => op switch
    {
        "gt" => "lt",
        "ge" => "le",
        "lt" => "gt",
        "le" => "ge",
        _ => op,
    };

    private static NotSupportedException Unsupported(Expression expression) =>
        new($"'{expression}' has no counterpart in a table filter: compare one property of the row with a value, and join such comparisons by &&, || and !.");

    private sealed class RowFinder : ExpressionVisitor
    {
        public bool Found { get; private set; }

        protected override Expression VisitParameter(ParameterExpression node)
        {
            Found = true;
            return node;
        }
    }
}
