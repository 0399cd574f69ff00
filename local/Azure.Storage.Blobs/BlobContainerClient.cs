using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Shared;

namespace Azure.Storage.Blobs;

/// <summary>One container.</summary>
public class BlobContainerClient
{
    private readonly StorageRequests requests = null!;

    public BlobContainerClient(string connectionString, string blobContainerName)
        : this(connectionString, blobContainerName, new BlobClientOptions())
    {
    }

    public BlobContainerClient(string connectionString, string blobContainerName, BlobClientOptions options)
        : this(StorageConnectionString.Parse(connectionString), blobContainerName, options ?? new BlobClientOptions())
    {
    }

    /// <param name="blobContainerUri">The container's address, its name included.</param>
    public BlobContainerClient(Uri blobContainerUri, StorageSharedKeyCredential credential, BlobClientOptions? options = null)
        : this(ResourceUri.Split(blobContainerUri, 1), StoragePipeline.Build(options ??= new BlobClientOptions(), credential), options)
    {
    }

    public BlobContainerClient(Uri blobContainerUri, TokenCredential credential, BlobClientOptions? options = null)
        : this(ResourceUri.Split(blobContainerUri, 1), StoragePipeline.Build(options ??= new BlobClientOptions(), credential), options)
    {
    }

    protected BlobContainerClient()
    {
    }

    internal BlobContainerClient(StorageRequests requests, string name)
    {
        this.requests = requests;
        Name = name;
    }

    private BlobContainerClient(StorageConnectionString connection, string name, BlobClientOptions options)
        : this(
            (connection.Endpoint("blob"), [name]),
            StoragePipeline.Build(options, new StorageSharedKeyCredential(connection.AccountName, connection.AccountKey)),
            options)
    {
    }

    private BlobContainerClient((Uri Endpoint, string[] Names) address, HttpPipeline pipeline, BlobClientOptions options)
        : this(new StorageRequests(address.Endpoint, pipeline, options.VersionHeader), address.Names[0])
    {
    }

    public virtual string Name { get; } = null!;

    public virtual string AccountName => ResourceUri.AccountName(requests.Endpoint);

    public virtual Uri Uri => ResourceUri.Append(requests.Endpoint, Name);

    public virtual BlobClient GetBlobClient(string blobName)
    {
        ArgumentException.ThrowIfNullOrEmpty(blobName);
        return new BlobClient(requests, Name, blobName);
    }

    /// <exception cref="RequestFailedException">409 ContainerAlreadyExists.</exception>
    public virtual Response<BlobContainerInfo> Create(
        PublicAccessType publicAccessType = PublicAccessType.None,
        IDictionary<string, string>? metadata = null,
        BlobContainerEncryptionScopeOptions? encryptionScopeOptions = null,
        CancellationToken cancellationToken = default) =>
        CreateContainer(publicAccessType, metadata, encryptionScopeOptions, mayExist: false, async: false, cancellationToken).Now()!;

    public virtual async Task<Response<BlobContainerInfo>> CreateAsync(
        PublicAccessType publicAccessType = PublicAccessType.None,
        IDictionary<string, string>? metadata = null,
        BlobContainerEncryptionScopeOptions? encryptionScopeOptions = null,
        CancellationToken cancellationToken = default) =>
        (await CreateContainer(publicAccessType, metadata, encryptionScopeOptions, mayExist: false, async: true, cancellationToken))!;

    /// <returns>Null when the container was there.</returns>
    public virtual Response<BlobContainerInfo>? CreateIfNotExists(
        PublicAccessType publicAccessType = PublicAccessType.None,
        IDictionary<string, string>? metadata = null,
        BlobContainerEncryptionScopeOptions? encryptionScopeOptions = null,
        CancellationToken cancellationToken = default) =>
        CreateContainer(publicAccessType, metadata, encryptionScopeOptions, mayExist: true, async: false, cancellationToken).Now();

    public virtual async Task<Response<BlobContainerInfo>?> CreateIfNotExistsAsync(
        PublicAccessType publicAccessType = PublicAccessType.None,
        IDictionary<string, string>? metadata = null,
        BlobContainerEncryptionScopeOptions? encryptionScopeOptions = null,
        CancellationToken cancellationToken = default) =>
        await CreateContainer(publicAccessType, metadata, encryptionScopeOptions, mayExist: true, async: true, cancellationToken);

    public virtual Response<bool> Exists(CancellationToken cancellationToken = default) => Found(RequestMethod.Get, async: false, cancellationToken).Now();

    public virtual async Task<Response<bool>> ExistsAsync(CancellationToken cancellationToken = default) => await Found(RequestMethod.Get, async: true, cancellationToken);

    public virtual Response<bool> DeleteIfExists(BlobRequestConditions? conditions = null, CancellationToken cancellationToken = default) =>
        Found(RequestMethod.Delete, async: false, cancellationToken, conditions).Now();

    public virtual async Task<Response<bool>> DeleteIfExistsAsync(BlobRequestConditions? conditions = null, CancellationToken cancellationToken = default) =>
        await Found(RequestMethod.Delete, async: true, cancellationToken, conditions);

    private async ValueTask<Response<BlobContainerInfo>?> CreateContainer(
        PublicAccessType access, IDictionary<string, string>? metadata, BlobContainerEncryptionScopeOptions? scope, bool mayExist, bool async, CancellationToken cancellationToken)
    {
        using var message = requests.Start(RequestMethod.Put, $"/{Name}", ("restype", "container"));
        StorageRequests.Metadata(message.Request, metadata);
        if (access != PublicAccessType.None)
        {
            message.Request.Headers.Add("x-ms-blob-public-access", access == PublicAccessType.Blob ? "blob" : "container");
        }

        if (scope?.DefaultEncryptionScope is { } name)
        {
            message.Request.Headers.Add("x-ms-default-encryption-scope", name);
            message.Request.Headers.Add("x-ms-deny-encryption-scope-override", scope.PreventEncryptionScopeOverride ? "true" : "false");
        }

        var response = await requests.Pipeline.SendAsync(message, async, cancellationToken, mayExist ? [409] : []);
        if (response.Status == 409)
        {
            return new RequestFailedException(response) is var refused && refused.ErrorCode == "ContainerAlreadyExists" ? null : throw refused;
        }

        return Response.FromValue(new BlobContainerInfo(response.Headers.ETag ?? default, BlobHeaders.Time(response, "Last-Modified")), response);
    }

    private async ValueTask<Response<bool>> Found(RequestMethod method, bool async, CancellationToken cancellationToken, BlobRequestConditions? conditions = null)
    {
        using var message = requests.Start(method, $"/{Name}", ("restype", "container"));
        BlobHeaders.Conditions(message.Request, conditions);
        var response = await requests.Pipeline.SendAsync(message, async, cancellationToken, 404);
        return Response.FromValue(response.Status != 404, response);
    }
}
