using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Shared;

namespace Azure.Storage.Blobs.Specialized;

/// <summary>One blob of any kind: reading and deleting.</summary>
public class BlobBaseClient
{
    private protected readonly StorageRequests requests = null!;

    public BlobBaseClient(string connectionString, string blobContainerName, string blobName, BlobClientOptions options)
        : this(StorageConnectionString.Parse(connectionString), blobContainerName, blobName, options ?? new BlobClientOptions())
    {
    }

    /// <param name="blobUri">The blob's address, container and name included.</param>
    public BlobBaseClient(Uri blobUri, StorageSharedKeyCredential credential, BlobClientOptions? options = null)
        : this(blobUri, StoragePipeline.Build(options ??= new BlobClientOptions(), credential), options)
    {
    }

    public BlobBaseClient(Uri blobUri, TokenCredential credential, BlobClientOptions? options = null)
        : this(blobUri, StoragePipeline.Build(options ??= new BlobClientOptions(), credential), options)
    {
    }

    protected BlobBaseClient()
    {
    }

    internal BlobBaseClient(StorageRequests requests, string container, string name)
    {
        this.requests = requests;
        BlobContainerName = container;
        Name = name;
    }

    private BlobBaseClient(StorageConnectionString connection, string container, string name, BlobClientOptions options)
        : this(
            new StorageRequests(
                connection.Endpoint("blob"),
                StoragePipeline.Build(options, new StorageSharedKeyCredential(connection.AccountName, connection.AccountKey)),
                options.VersionHeader),
            container,
            name)
    {
    }

    private BlobBaseClient(Uri blobUri, HttpPipeline pipeline, BlobClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(blobUri);
        var (endpoint, names) = Parts(blobUri);
        requests = new StorageRequests(endpoint, pipeline, options.VersionHeader);
        BlobContainerName = names[0];
        Name = names[1];
    }

    public virtual string Name { get; } = null!;

    public virtual string BlobContainerName { get; } = null!;

    public virtual string AccountName => ResourceUri.AccountName(requests.Endpoint);

    public virtual Uri Uri => ResourceUri.Append(requests.Endpoint, Path[1..]);

    private protected string Path => $"/{BlobContainerName}/{string.Join('/', Name.Split('/').Select(Uri.EscapeDataString))}";

    /// <exception cref="RequestFailedException">404 BlobNotFound, ContainerNotFound.</exception>
    public virtual Response<BlobDownloadResult> DownloadContent() => Content(null, async: false, default).Now();

    public virtual async Task<Response<BlobDownloadResult>> DownloadContentAsync() => await Content(null, async: true, default);

    public virtual Response<BlobDownloadResult> DownloadContent(CancellationToken cancellationToken = default) => Content(null, async: false, cancellationToken).Now();

    public virtual async Task<Response<BlobDownloadResult>> DownloadContentAsync(CancellationToken cancellationToken) => await Content(null, async: true, cancellationToken);

    public virtual Response<BlobDownloadResult> DownloadContent(BlobDownloadOptions? options = null, CancellationToken cancellationToken = default) =>
        Content(options, async: false, cancellationToken).Now();

    public virtual async Task<Response<BlobDownloadResult>> DownloadContentAsync(BlobDownloadOptions? options = null, CancellationToken cancellationToken = default) =>
        await Content(options, async: true, cancellationToken);

    public virtual async Task<Response<BlobDownloadStreamingResult>> DownloadStreamingAsync(BlobDownloadOptions? options = null, CancellationToken cancellationToken = default) =>
        await Stream(options, async: true, cancellationToken);

    public virtual Response<bool> Exists(CancellationToken cancellationToken = default) => Found(async: false, cancellationToken).Now();

    public virtual async Task<Response<bool>> ExistsAsync(CancellationToken cancellationToken = default) => await Found(async: true, cancellationToken);

    /// <exception cref="RequestFailedException">404 BlobNotFound, ContainerNotFound.</exception>
    public virtual Response<BlobProperties> GetProperties(BlobRequestConditions? conditions = null, CancellationToken cancellationToken = default) =>
        Properties(conditions, async: false, cancellationToken).Now();

    public virtual async Task<Response<BlobProperties>> GetPropertiesAsync(BlobRequestConditions? conditions = null, CancellationToken cancellationToken = default) =>
        await Properties(conditions, async: true, cancellationToken);

    public virtual Response<bool> DeleteIfExists(
        DeleteSnapshotsOption snapshotsOption = DeleteSnapshotsOption.None, BlobRequestConditions? conditions = null, CancellationToken cancellationToken = default) =>
        Delete(snapshotsOption, conditions, async: false, cancellationToken).Now();

    public virtual async Task<Response<bool>> DeleteIfExistsAsync(
        DeleteSnapshotsOption snapshotsOption = DeleteSnapshotsOption.None, BlobRequestConditions? conditions = null, CancellationToken cancellationToken = default) =>
        await Delete(snapshotsOption, conditions, async: true, cancellationToken);

    private static (Uri Endpoint, string[] Names) Parts(Uri blobUri)
    {
        var segments = blobUri.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var account = blobUri.HostNameType == UriHostNameType.Dns && blobUri.Host.Contains('.', StringComparison.Ordinal) ? 0 : 1;
        var (endpoint, names) = ResourceUri.Split(blobUri, segments.Length - account);
        return names.Length >= 2
            ? (endpoint, [names[0], string.Join('/', names[1..])])
            : throw new ArgumentException($"The address {blobUri.GetLeftPart(UriPartial.Path)} names no blob: it needs a container and a name.", nameof(blobUri));
    }

    private HttpMessage Get(BlobDownloadOptions? options)
    {
        var message = requests.Start(RequestMethod.Get, Path);
        BlobHeaders.Conditions(message.Request, options?.Conditions);
        if (options is not null && options.Range != default)
        {
            message.Request.Headers.Add("x-ms-range", options.Range.ToString());
        }

        return message;
    }

    private async ValueTask<Response<BlobDownloadResult>> Content(BlobDownloadOptions? options, bool async, CancellationToken cancellationToken)
    {
        using var message = Get(options);
        var response = await requests.Pipeline.SendAsync(message, async, cancellationToken, []);
        return Response.FromValue(new BlobDownloadResult(response.Content, BlobHeaders.Details(response)), response);
    }

    private async ValueTask<Response<BlobDownloadStreamingResult>> Stream(BlobDownloadOptions? options, bool async, CancellationToken cancellationToken)
    {
        using var message = Get(options);
        message.BufferResponse = false;
        var response = await requests.Pipeline.SendAsync(message, async, cancellationToken, []);
        var details = BlobHeaders.Details(response);
        return Response.FromValue(new BlobDownloadStreamingResult(message.ExtractResponseContent() ?? System.IO.Stream.Null, details), response);
    }

    private async ValueTask<Response<bool>> Found(bool async, CancellationToken cancellationToken)
    {
        using var message = requests.Start(RequestMethod.Head, Path);
        var response = await requests.Pipeline.SendAsync(message, async, cancellationToken, 404);
        return Response.FromValue(response.Status != 404, response);
    }

    private async ValueTask<Response<BlobProperties>> Properties(BlobRequestConditions? conditions, bool async, CancellationToken cancellationToken)
    {
        using var message = requests.Start(RequestMethod.Head, Path);
        BlobHeaders.Conditions(message.Request, conditions);
        var response = await requests.Pipeline.SendAsync(message, async, cancellationToken, []);
        return Response.FromValue(new BlobProperties(BlobHeaders.Details(response), BlobHeaders.Time(response, "x-ms-creation-time")), response);
    }

    private async ValueTask<Response<bool>> Delete(DeleteSnapshotsOption snapshots, BlobRequestConditions? conditions, bool async, CancellationToken cancellationToken)
    {
        using var message = requests.Start(RequestMethod.Delete, Path);
        BlobHeaders.Conditions(message.Request, conditions);
        if (snapshots != DeleteSnapshotsOption.None)
        {
            message.Request.Headers.Add("x-ms-delete-snapshots", snapshots == DeleteSnapshotsOption.IncludeSnapshots ? "include" : "only");
        }

        var response = await requests.Pipeline.SendAsync(message, async, cancellationToken, 404);
        return Response.FromValue(response.Status != 404, response);
    }
}
