using Ringback.Memory.Tables.Filters;

namespace Ringback.Memory.Tables;

/// <summary>A table's rows, in the order of partition key and row key.</summary>
internal sealed class Table(string name)
{
    private readonly OrderedList<OrderedList<Row>> partitions = new();

    /// <summary>As it was written when it was created; names compare without case.</summary>
    public string Name => name;

    public Row? Find(string partitionKey, string rowKey) => partitions.Find(partitionKey)?.Find(rowKey);

    public void Set(Row row)
    {
        var partition = partitions.Find(row.PartitionKey);
        if (partition is null)
        {
            partition = new OrderedList<Row>();
            partitions.Set(row.PartitionKey, partition);
        }

        partition.Set(row.RowKey, row);
    }

    public void Remove(string partitionKey, string rowKey)
    {
        if (partitions.Find(partitionKey) is { } partition)
        {
            partition.Remove(rowKey);
            if (partition.Count == 0)
            {
                partitions.Remove(partitionKey);
            }
        }
    }

    /// <summary>The rows from <paramref name="from"/> on that may match, by the keys' bounds alone.</summary>
    public IEnumerable<Row> Range(KeyBounds bounds, (string PartitionKey, string RowKey) from)
    {
        var first = Max(bounds.Partition.Low, from.PartitionKey);
        for (var p = partitions.LowerBound(first); p < partitions.Count; p++)
        {
            var partition = partitions[p];
            var partitionKey = partition[0].PartitionKey;
            if (!bounds.Partition.Reaches(partitionKey))
            {
                yield break;
            }

            var start = string.Equals(partitionKey, from.PartitionKey, StringComparison.Ordinal) ? Max(bounds.Row.Low, from.RowKey) : bounds.Row.Low;
            for (var r = partition.LowerBound(start); r < partition.Count && bounds.Row.Reaches(partition[r].RowKey); r++)
            {
                yield return partition[r];
            }
        }
    }

    private static string Max(string a, string b) => string.CompareOrdinal(a, b) >= 0 ? a : b;
}
