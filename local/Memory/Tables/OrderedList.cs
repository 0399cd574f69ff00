namespace Ringback.Memory.Tables;

/// <summary>Values by key in ordinal order, with binary search: appending is constant, and a range is a slice.</summary>
internal sealed class OrderedList<T>
{
    private readonly List<string> keys = [];
    private readonly List<T> values = [];

    public int Count => keys.Count;

    public T this[int index] => values[index];

    /// <summary>The index of the first key that is not less than <paramref name="key"/>.</summary>
    public int LowerBound(string key)
    {
        var (low, high) = (0, keys.Count);
        if (high > 0 && string.CompareOrdinal(keys[high - 1], key) < 0)
        {
            return high;
        }

        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (string.CompareOrdinal(keys[middle], key) < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    public T? Find(string key)
    {
        var index = LowerBound(key);
        return index < keys.Count && string.Equals(keys[index], key, StringComparison.Ordinal) ? values[index] : default;
    }

    public void Set(string key, T value)
    {
        var index = LowerBound(key);
        if (index < keys.Count && string.Equals(keys[index], key, StringComparison.Ordinal))
        {
            values[index] = value;
            return;
        }

        keys.Insert(index, key);
        values.Insert(index, value);
    }

    public void Remove(string key)
    {
        var index = LowerBound(key);
        if (index < keys.Count && string.Equals(keys[index], key, StringComparison.Ordinal))
        {
            keys.RemoveAt(index);
            values.RemoveAt(index);
        }
    }
}
