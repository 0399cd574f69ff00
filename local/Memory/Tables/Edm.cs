namespace Ringback.Memory.Tables;

internal enum Edm
{
    String,
    Int32,
    Int64,
    Double,
    Boolean,
    DateTime,
    Guid,
    Binary,
}

/// <summary>A property: its value is a string, int, long, double, bool, DateTime (UTC), Guid or byte[], as its type says.</summary>
internal readonly record struct Property(string Name, Edm Type, object Value);
