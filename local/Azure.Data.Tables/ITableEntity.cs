namespace Azure.Data.Tables;

/// <summary>A row of a table.</summary>
public interface ITableEntity
{
    string PartitionKey { get; set; }

    string RowKey { get; set; }

    /// <summary>When the service last wrote the row; ignored on writes.</summary>
    DateTimeOffset? Timestamp { get; set; }

    ETag ETag { get; set; }
}
