namespace Azure.Storage.Blobs.Models;

public class BlobContentInfo
{
    internal BlobContentInfo(ETag etag, DateTimeOffset lastModified, byte[]? contentHash)
    {
        ETag = etag;
        LastModified = lastModified;
        ContentHash = contentHash;
    }

    public ETag ETag { get; }

    public DateTimeOffset LastModified { get; }

    /// <summary>MD5.</summary>
    public byte[]? ContentHash { get; }
}
