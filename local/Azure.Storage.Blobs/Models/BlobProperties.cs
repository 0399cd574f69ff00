namespace Azure.Storage.Blobs.Models;

public class BlobProperties
{
    public BlobProperties()
        : this(new BlobDownloadDetails(), default)
    {
    }

    internal BlobProperties(BlobDownloadDetails details, DateTimeOffset createdOn)
    {
        ContentLength = details.ContentLength;
        ContentType = details.ContentType;
        ETag = details.ETag;
        LastModified = details.LastModified;
        Metadata = details.Metadata;
        CreatedOn = createdOn;
    }

    public long ContentLength { get; }

    public string? ContentType { get; }

    public ETag ETag { get; }

    public DateTimeOffset LastModified { get; }

    public DateTimeOffset CreatedOn { get; }

    public IDictionary<string, string> Metadata { get; }
}
