using System.Globalization;
using Ringback.Memory.Wire;

namespace Ringback.Memory.Tables.Filters;

/// <summary>Reads a <c>$filter</c>: comparisons (eq ne gt ge lt le) joined by or, and, not and parentheses; and binds tighter than or, not tighter than and.</summary>
internal sealed class FilterParser
{
    private readonly List<FilterToken> tokens;
    private int at;

    private FilterParser(List<FilterToken> tokens) => this.tokens = tokens;

    private FilterToken Next => tokens[at];

    /// <exception cref="StorageError">400 InvalidInput.</exception>
    public static Filter Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return Filter.Everything;
        }

        var parser = new FilterParser(FilterToken.Split(text));
        var filter = parser.Disjunction();
        return parser.Next.Kind == FilterTokenKind.End ? filter : throw parser.Unexpected();
    }

    private Filter Disjunction()
    {
        var filter = Conjunction();
        while (Take("or"))
        {
            filter = new Filter.Or(filter, Conjunction());
        }

        return filter;
    }

    private Filter Conjunction()
    {
        var filter = Negation();
        while (Take("and"))
        {
            filter = new Filter.And(filter, Negation());
        }

        return filter;
    }

    private Filter Negation() => Take("not") ? new Filter.Not(Negation()) : Primary();

    private Filter Primary()
    {
        if (Take("("))
        {
            var inner = Disjunction();
            return !Take(")") ? throw Unexpected() : ParenthesizedComparison(inner);
        }

        var left = Operand();
        if (Next.Kind != FilterTokenKind.Word || Next.Text is not ("eq" or "ne" or "gt" or "ge" or "lt" or "le"))
        {
            return Alone(left);
        }

        var op = Next.Text;
        at++;
        var right = Operand();
        return (left.Kind, right.Kind) switch
        {
            (FilterTokenKind.Word, FilterTokenKind.Value) => new Filter.Compare(left.Text, op, right.Type, right.Value!),
            (FilterTokenKind.Value, FilterTokenKind.Word) => new Filter.Compare(right.Text, Mirrored(op), left.Type, left.Value!),
            _ => throw Invalid("a comparison needs a property on one side and a value on the other"),
        };
    }

    /// <summary><c>(Flag) eq true</c> is allowed as well as <c>Flag eq true</c>.</summary>
    private Filter ParenthesizedComparison(Filter inner)
    {
        if (Next is not { Kind: FilterTokenKind.Word, Text: "eq" or "ne" } op)
        {
            return inner;
        }

        at++;
        var value = Operand();
        if (value.Value is not bool flag)
        {
            throw Invalid("a condition can only be compared with true or false");
        }

        return flag == (op.Text == "eq") ? inner : new Filter.Not(inner);
    }

    private Filter Alone(FilterToken operand) => operand switch
    {
        { Kind: FilterTokenKind.Word } => new Filter.Compare(operand.Text, "eq", Edm.Boolean, true),
        { Value: bool flag } => new Filter.Constant(flag),
        _ => throw Invalid($"'{operand.Text}' alone is no condition"),
    };

    private FilterToken Operand()
    {
        var token = Next;
        if (token.Kind is not (FilterTokenKind.Word or FilterTokenKind.Value))
        {
            throw Unexpected();
        }

        at++;
        return token;
    }

    private bool Take(string text)
    {
        if (Next.Kind is not (FilterTokenKind.Word or FilterTokenKind.Symbol) || !string.Equals(Next.Text, text, StringComparison.Ordinal))
        {
            return false;
        }

        at++;
        return true;
    }

    private static string Mirrored(string op) => op switch
    {
        "gt" => "lt",
        "ge" => "le",
        "lt" => "gt",
        "le" => "ge",
        _ => op,
    };

    private StorageError Unexpected() =>
        Invalid(Next.Kind == FilterTokenKind.End ? "it ends too early" : string.Create(CultureInfo.InvariantCulture, $"'{Next.Text}' at position {Next.Position} was not expected"));

    private static StorageError Invalid(string why) => new(400, "InvalidInput", $"One of the request inputs is not valid: $filter: {why}.");
}
