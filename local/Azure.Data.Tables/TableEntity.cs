using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Azure.Data.Tables;

/// <summary>A row as a dictionary of its properties.</summary>
public sealed class TableEntity : ITableEntity, IDictionary<string, object?>
{
    private const string ETagName = "odata.etag";

    private readonly Dictionary<string, object?> properties;

    public TableEntity()
        : this([])
    {
    }

    public TableEntity(string partitionKey, string rowKey)
        : this([])
    {
        PartitionKey = partitionKey;
        RowKey = rowKey;
    }

    public TableEntity(IDictionary<string, object?> values) => properties = values is null ? [] : new(values);

    private TableEntity(Dictionary<string, object?> own) => properties = own;

    public string PartitionKey
    {
        get => GetString(nameof(PartitionKey))!;
        set => properties[nameof(PartitionKey)] = value;
    }

    public string RowKey
    {
        get => GetString(nameof(RowKey))!;
        set => properties[nameof(RowKey)] = value;
    }

    public DateTimeOffset? Timestamp
    {
        get => GetDateTimeOffset(nameof(Timestamp));
        set => properties[nameof(Timestamp)] = value;
    }

    public ETag ETag
    {
        get => GetString(ETagName) is { } text ? new ETag(text) : default;
        set => properties[ETagName] = value.ToString();
    }

    public ICollection<string> Keys => properties.Keys;

    public int Count => properties.Count;

    ICollection<object?> IDictionary<string, object?>.Values => properties.Values;

    bool ICollection<KeyValuePair<string, object?>>.IsReadOnly => false;

    /// <summary>A property's value; null where the row has no such property.</summary>
    /// <exception cref="InvalidOperationException">Set to a type that the present value can't be turned into (int may become long or double).</exception>
    public object? this[string key]
    {
        get => properties.GetValueOrDefault(key);
        set => properties[key] = value is not null && properties.GetValueOrDefault(key) is { } present ? Coerce(present, value) : value;
    }

    /// <exception cref="InvalidOperationException">The property is of another type (so for all getters).</exception>
    public string? GetString(string key) => (string?)Get(key, typeof(string));

    public byte[]? GetBinary(string key) => Get(key, typeof(byte[])) is { } value ? value as byte[] ?? ((BinaryData)value).ToArray() : null;

    public BinaryData? GetBinaryData(string key) => Get(key, typeof(BinaryData)) is { } value ? value as BinaryData ?? new BinaryData((byte[])value) : null;

    public bool? GetBoolean(string key) => (bool?)Get(key, typeof(bool));

    public DateTime? GetDateTime(string key) => Get(key, typeof(DateTime)) is { } value ? value as DateTime? ?? ((DateTimeOffset)value).UtcDateTime : null;

    public DateTimeOffset? GetDateTimeOffset(string key) =>
        Get(key, typeof(DateTimeOffset)) is { } value ? value as DateTimeOffset? ?? new DateTimeOffset((DateTime)value) : null;

    public double? GetDouble(string key) => (double?)Get(key, typeof(double));

    public Guid? GetGuid(string key) => (Guid?)Get(key, typeof(Guid));

    public int? GetInt32(string key) => (int?)Get(key, typeof(int));

    public long? GetInt64(string key) => (long?)Get(key, typeof(long));

    public void Add(string key, object? value) => properties.Add(key, value);

    public bool ContainsKey(string key) => properties.ContainsKey(key);

    public bool Remove(string key) => properties.Remove(key);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out object? value) => properties.TryGetValue(key, out value);

    public void Clear() => properties.Clear();

    void ICollection<KeyValuePair<string, object?>>.Add(KeyValuePair<string, object?> item) => this[item.Key] = item.Value;

    bool ICollection<KeyValuePair<string, object?>>.Contains(KeyValuePair<string, object?> item) => properties.Contains(item);

    void ICollection<KeyValuePair<string, object?>>.CopyTo(KeyValuePair<string, object?>[] array, int arrayIndex) =>
        ((ICollection<KeyValuePair<string, object?>>)properties).CopyTo(array, arrayIndex);

    bool ICollection<KeyValuePair<string, object?>>.Remove(KeyValuePair<string, object?> item) =>
        ((ICollection<KeyValuePair<string, object?>>)properties).Remove(item);

    IEnumerator<KeyValuePair<string, object?>> IEnumerable<KeyValuePair<string, object?>>.GetEnumerator() => properties.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => properties.GetEnumerator();

    internal static TableEntity Over(Dictionary<string, object?> own) => new(own);

    private object? Get(string key, Type wanted)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        var value = properties.GetValueOrDefault(key);
        return value is null || wanted.IsInstanceOfType(value) || Converts(value, wanted)
            ? value
            : throw new InvalidOperationException($"Cannot return {wanted} type for a {value.GetType()} typed property '{key}'.");
    }

    private static bool Converts(object value, Type wanted) => value switch
    {
        DateTime => wanted == typeof(DateTimeOffset),
        DateTimeOffset => wanted == typeof(DateTime),
        byte[] => wanted == typeof(BinaryData),
        BinaryData => wanted == typeof(byte[]),
        _ => false,
    };

    private static object Coerce(object present, object value) => (present, value) switch
    {
        (double, int whole) => (double)whole,
        (long, int whole) => (long)whole,
        (int, long or double) => value,
        (DateTime or DateTimeOffset, DateTime or DateTimeOffset) => value,
        (byte[] or BinaryData, byte[] or BinaryData) => value,
        _ when present.GetType().IsInstanceOfType(value) => value,
        _ => throw new InvalidOperationException($"Value ({present.GetType()}) {present} is not convertible to ({value.GetType()}) {value}."),
    };
}
