namespace Ringback.Memory.Blobs;

/// <summary>A block blob; never changed, only replaced.</summary>
internal sealed record Blob(
    ReadOnlyMemory<byte> Content, string ContentType, byte[] Hash, string ETag, DateTimeOffset CreatedAt, DateTimeOffset ModifiedAt, IReadOnlyDictionary<string, string> Metadata);

internal sealed class Container(string etag, DateTimeOffset modifiedAt)
{
    public string ETag => etag;

    public DateTimeOffset ModifiedAt => modifiedAt;

    public SortedDictionary<string, Blob> Blobs { get; } = new(StringComparer.Ordinal);
}
