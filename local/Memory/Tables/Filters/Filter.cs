namespace Ringback.Memory.Tables.Filters;

/// <summary>A condition on rows.</summary>
internal abstract record Filter
{
    public static readonly Filter Everything = new Constant(true);

    /// <summary>Keys outside of which no row can match: a query reads only between them.</summary>
    public virtual KeyBounds Bounds => KeyBounds.All;

    public abstract bool Matches(Row row);

    public sealed record Constant(bool Value) : Filter
    {
        public override bool Matches(Row row) => Value;
    }

    public sealed record And(Filter Left, Filter Right) : Filter
    {
        public override KeyBounds Bounds { get; } = Left.Bounds.Intersect(Right.Bounds);

        public override bool Matches(Row row) => Left.Matches(row) && Right.Matches(row);
    }

    public sealed record Or(Filter Left, Filter Right) : Filter
    {
        public override bool Matches(Row row) => Left.Matches(row) || Right.Matches(row);
    }

    public sealed record Not(Filter Inner) : Filter
    {
        public override bool Matches(Row row) => !Inner.Matches(row);
    }

    /// <summary>A comparison of a property with a value. A row without the property, or with one of another type, does not match.</summary>
    public sealed record Compare(string Name, string Operator, Edm Type, object Value) : Filter
    {
        public override KeyBounds Bounds { get; } = (Name, Value) switch
        {
            ("PartitionKey", string key) => KeyBounds.All with { Partition = Range(Operator, key) },
            ("RowKey", string key) => KeyBounds.All with { Row = Range(Operator, key) },
            _ => KeyBounds.All,
        };

        public override bool Matches(Row row) =>
            row.Find(Name) is { } found && EdmOrder.Compare(found.Type, found.Value, Type, Value) is { } order && Operator switch
            {
                "eq" => order == 0,
                "ne" => order != 0,
                "gt" => order > 0,
                "ge" => order >= 0,
                "lt" => order < 0,
                _ => order <= 0,
            };

        private static KeyRange Range(string op, string key) => op switch
        {
            "eq" => new KeyRange(key, key),
            "gt" or "ge" => new KeyRange(key, null),
            "lt" or "le" => new KeyRange("", key),
            _ => KeyRange.All,
        };
    }
}
