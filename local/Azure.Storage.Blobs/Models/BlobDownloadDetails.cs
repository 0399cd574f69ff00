namespace Azure.Storage.Blobs.Models;

public class BlobDownloadDetails
{
    public BlobDownloadDetails()
        : this(0, null, null, default, default, new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase))
    {
    }

    internal BlobDownloadDetails(long contentLength, string? contentType, string? contentRange, ETag etag, DateTimeOffset lastModified, IDictionary<string, string> metadata)
    {
        ContentLength = contentLength;
        ContentType = contentType;
        ContentRange = contentRange;
        ETag = etag;
        LastModified = lastModified;
        Metadata = metadata;
    }

    public long ContentLength { get; }

    public string? ContentType { get; }

    public string? ContentRange { get; }

    public ETag ETag { get; }

    public DateTimeOffset LastModified { get; }

    public IDictionary<string, string> Metadata { get; }
}
