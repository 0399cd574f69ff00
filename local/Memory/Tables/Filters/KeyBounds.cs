namespace Ringback.Memory.Tables.Filters;

/// <summary>Between which keys the rows of a query lie.</summary>
internal readonly record struct KeyBounds(KeyRange Partition, KeyRange Row)
{
    public static readonly KeyBounds All = new(KeyRange.All, KeyRange.All);

    public KeyBounds Intersect(KeyBounds other) => new(Partition.Intersect(other.Partition), Row.Intersect(other.Row));
}

/// <summary>From <paramref name="Low"/> to <paramref name="High"/>, both included; a null high end is open.</summary>
internal readonly record struct KeyRange(string Low, string? High)
{
    public static readonly KeyRange All = new("", null);

    public bool Reaches(string key) => High is null || string.CompareOrdinal(key, High) <= 0;

    public KeyRange Intersect(KeyRange other) => new(
        string.CompareOrdinal(Low, other.Low) >= 0 ? Low : other.Low,
        High is null ? other.High : other.High is null || string.CompareOrdinal(High, other.High) <= 0 ? High : other.High);
}
