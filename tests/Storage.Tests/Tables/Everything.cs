using System.Runtime.Serialization;
using Azure;
using Azure.Data.Tables;

namespace Ringback.Storage.Tests.Tables;

public enum Colour
{
    Red,
    Green,
}

/// <summary>A row with a property of every type that a table stores.</summary>
public sealed class Everything : ITableEntity
{
    public string PartitionKey { get; set; } = "p";

    public string RowKey { get; set; } = "r";

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    public string? Text { get; set; }

    public int Int { get; set; }

    public int? MaybeInt { get; set; }

    public long Long { get; set; }

    public long? MaybeLong { get; set; }

    public double Double { get; set; }

    public bool Bool { get; set; }

    public bool? MaybeBool { get; set; }

    public DateTime Time { get; set; } = DateTime.UnixEpoch;

    public DateTimeOffset Moment { get; set; } = DateTimeOffset.UnixEpoch;

    public DateTimeOffset? MaybeMoment { get; set; }

    public Guid Id { get; set; }

    public byte[]? Bytes { get; set; }

    public BinaryData? Data { get; set; }

    public Colour Colour { get; set; }

    [DataMember(Name = "stored_name")]
    public string? Renamed { get; set; }

    [IgnoreDataMember]
    public string? Ignored { get; set; }
}
