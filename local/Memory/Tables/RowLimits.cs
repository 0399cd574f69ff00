using Ringback.Memory.Wire;

namespace Ringback.Memory.Tables;

/// <summary>The limits on a row (wire.md 5.1).</summary>
internal static class RowLimits
{
    private const int MaxProperties = 252;
    private const int MaxNameCharacters = 255;
    private const int MaxKeyCharacters = 512;
    private const int MaxStringCharacters = 32 * 1024;
    private const int MaxBinaryBytes = 64 * 1024;
    private const int MaxRowBytes = 1024 * 1024;
    private static readonly DateTime EarliestTime = new(1601, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <exception cref="StorageError">400 with the limit's own code.</exception>
    public static void Check(Row row)
    {
        CheckKey("PartitionKey", row.PartitionKey);
        CheckKey("RowKey", row.RowKey);
        if (row.Properties.Count > MaxProperties)
        {
            throw new StorageError(400, "TooManyProperties", $"The entity contains more properties than allowed: {row.Properties.Count}, at most {MaxProperties} of its own.");
        }

        var size = 4 + ((row.PartitionKey.Length + row.RowKey.Length) * 2);
        foreach (var property in row.Properties)
        {
            size += 8 + (property.Name.Length * 2) + Size(property);
        }

        if (size > MaxRowBytes)
        {
            throw new StorageError(400, "EntityTooLarge", "The entity is larger than allowed by the Table Service: 1 MiB.");
        }
    }

    /// <summary>Keys hold at most 1 KiB, and none of / \ # ? nor control characters.</summary>
    public static void CheckKey(string name, string key)
    {
        if (key.Length > MaxKeyCharacters)
        {
            throw new StorageError(400, "KeyValueTooLarge", $"The '{name}' is larger than 1 KiB: {key.Length} characters, at most {MaxKeyCharacters}.");
        }

        if (key.Any(c => c is '/' or '\\' or '#' or '?' or <= '\u001F' or (>= '\u007F' and <= '\u009F')))
        {
            throw new StorageError(400, "OutOfRangeInput", $"The '{name}' parameter of value '{key}' is out of range: keys may not hold / \\ # ? nor control characters.");
        }
    }

    private static int Size(Property property)
    {
        if (property.Name.Length > MaxNameCharacters)
        {
            throw new StorageError(400, "PropertyNameTooLong", $"The property name exceeds the maximum allowed length of {MaxNameCharacters} characters.");
        }

        switch (property.Value)
        {
            case string text when text.Length > MaxStringCharacters:
            case byte[] bytes when bytes.Length > MaxBinaryBytes:
                throw new StorageError(400, "PropertyValueTooLarge", $"The property value exceeds the maximum allowed size (64KB): '{property.Name}'.");
            case DateTime time when time < EarliestTime:
                throw new StorageError(400, "OutOfRangeInput", $"The '{property.Name}' parameter of value '{time:O}' is out of range: times start at 1601-01-01.");
            case string text: return 4 + (text.Length * 2);
            case byte[] bytes: return 4 + bytes.Length;
            case int: return 4;
            case bool: return 1;
            case Guid: return 16;
            default: return 8;
        }
    }
}
