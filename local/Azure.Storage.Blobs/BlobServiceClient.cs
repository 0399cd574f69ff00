using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Storage.Shared;

namespace Azure.Storage.Blobs;

/// <summary>The containers of an account.</summary>
public class BlobServiceClient
{
    private readonly StorageRequests requests = null!;

    public BlobServiceClient(string connectionString)
        : this(connectionString, new BlobClientOptions())
    {
    }

    public BlobServiceClient(string connectionString, BlobClientOptions options)
        : this(StorageConnectionString.Parse(connectionString), options ?? new BlobClientOptions())
    {
    }

    public BlobServiceClient(Uri serviceUri, StorageSharedKeyCredential credential, BlobClientOptions? options = null)
        : this(serviceUri, StoragePipeline.Build(options ??= new BlobClientOptions(), credential), options)
    {
    }

    public BlobServiceClient(Uri serviceUri, TokenCredential credential, BlobClientOptions? options = null)
        : this(serviceUri, StoragePipeline.Build(options ??= new BlobClientOptions(), credential), options)
    {
    }

    protected BlobServiceClient()
    {
    }

    private BlobServiceClient(StorageConnectionString connection, BlobClientOptions options)
        : this(connection.Endpoint("blob"), new StorageSharedKeyCredential(connection.AccountName, connection.AccountKey), options)
    {
    }

    private BlobServiceClient(Uri endpoint, HttpPipeline pipeline, BlobClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        requests = new StorageRequests(endpoint, pipeline, options.VersionHeader);
    }

    public string AccountName => ResourceUri.AccountName(requests.Endpoint);

    public virtual Uri Uri => requests.Endpoint;

    public virtual BlobContainerClient GetBlobContainerClient(string blobContainerName)
    {
        ArgumentException.ThrowIfNullOrEmpty(blobContainerName);
        return new BlobContainerClient(requests, blobContainerName);
    }
}
