namespace Ringback.Infrastructure.Tests.Types;

/// <summary>A property of a resource type and what it may hold.</summary>
internal sealed class TypeNode
{
    public string Type { get; set; } = "{...}";

    public bool Required { get; set; }

    public bool ReadOnly { get; set; }

    public Dictionary<string, TypeNode> Properties { get; } = new(StringComparer.Ordinal);

    /// <summary>What stands under a name that may be chosen freely.</summary>
    public TypeNode? AnyName { get; set; }

    /// <summary>An item of a list of objects.</summary>
    public TypeNode? Item { get; set; }

    /// <summary>What more there is when a property has a certain value.</summary>
    public Dictionary<(string Property, string Value), TypeNode> Variants { get; } = [];

    public bool IsOpaque => Properties.Count == 0 && AnyName is null && Variants.Count == 0;

    /// <summary>The values of an enum; none: anything goes.</summary>
    public IReadOnlyList<string> Values =>
        [.. Type.Split(" | ").Where(part => part.StartsWith('\'')).Select(part => part.Trim('\''))];
}
