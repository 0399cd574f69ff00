using Azure.Core;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using Azure.Storage.Shared;

namespace Azure.Storage.Blobs;

/// <summary>One blob: also writing.</summary>
public class BlobClient : BlobBaseClient
{
    public BlobClient(string connectionString, string blobContainerName, string blobName)
        : base(connectionString, blobContainerName, blobName, new BlobClientOptions())
    {
    }

    public BlobClient(string connectionString, string blobContainerName, string blobName, BlobClientOptions options)
        : base(connectionString, blobContainerName, blobName, options)
    {
    }

    public BlobClient(Uri blobUri, StorageSharedKeyCredential credential, BlobClientOptions? options = null)
        : base(blobUri, credential, options)
    {
    }

    public BlobClient(Uri blobUri, TokenCredential credential, BlobClientOptions? options = null)
        : base(blobUri, credential, options)
    {
    }

    protected BlobClient()
    {
    }

    internal BlobClient(StorageRequests requests, string container, string name)
        : base(requests, container, name)
    {
    }

    /// <exception cref="RequestFailedException">409 BlobAlreadyExists, when it does not overwrite; 404 ContainerNotFound.</exception>
    public virtual Response<BlobContentInfo> Upload(BinaryData content, bool overwrite = false, CancellationToken cancellationToken = default) =>
        Upload(content, Options(overwrite), cancellationToken);

    public virtual Task<Response<BlobContentInfo>> UploadAsync(BinaryData content, bool overwrite = false, CancellationToken cancellationToken = default) =>
        UploadAsync(content, Options(overwrite), cancellationToken);

    public virtual Response<BlobContentInfo> Upload(BinaryData content, BlobUploadOptions options, CancellationToken cancellationToken = default) =>
        Put(RequestContent.Create(content), options, async: false, cancellationToken).Now();

    public virtual async Task<Response<BlobContentInfo>> UploadAsync(BinaryData content, BlobUploadOptions options, CancellationToken cancellationToken = default) =>
        await Put(RequestContent.Create(content), options, async: true, cancellationToken);

    public virtual Response<BlobContentInfo> Upload(Stream content, bool overwrite = false, CancellationToken cancellationToken = default) =>
        Upload(content, Options(overwrite), cancellationToken);

    public virtual Task<Response<BlobContentInfo>> UploadAsync(Stream content, bool overwrite = false, CancellationToken cancellationToken = default) =>
        UploadAsync(content, Options(overwrite), cancellationToken);

    public virtual Response<BlobContentInfo> Upload(Stream content, BlobUploadOptions options, CancellationToken cancellationToken = default) =>
        Put(RequestContent.Create(BinaryData.FromStream(content)), options, async: false, cancellationToken).Now();

    public virtual async Task<Response<BlobContentInfo>> UploadAsync(Stream content, BlobUploadOptions options, CancellationToken cancellationToken = default) =>
        await Put(RequestContent.Create(await BinaryData.FromStreamAsync(content, cancellationToken)), options, async: true, cancellationToken);

    private static BlobUploadOptions Options(bool overwrite) => new() { Conditions = overwrite ? null : new BlobRequestConditions { IfNoneMatch = ETag.All } };

    private async ValueTask<Response<BlobContentInfo>> Put(RequestContent content, BlobUploadOptions? options, bool async, CancellationToken cancellationToken)
    {
        using var message = requests.Start(RequestMethod.Put, Path);
        BlobHeaders.Upload(message.Request, options ?? new BlobUploadOptions());
        message.Request.Content = content;
        var response = await requests.Pipeline.SendAsync(message, async, cancellationToken, []);
        return Response.FromValue(BlobHeaders.Uploaded(response), response);
    }
}
