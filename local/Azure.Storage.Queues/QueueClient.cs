using System.Globalization;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Storage.Queues.Models;
using Azure.Storage.Shared;

namespace Azure.Storage.Queues;

/// <summary>One queue.</summary>
public partial class QueueClient
{
    private readonly StorageRequests requests = null!;
    private readonly QueueMessageEncoding encoding;

    public QueueClient(string connectionString, string queueName)
        : this(connectionString, queueName, new QueueClientOptions())
    {
    }

    public QueueClient(string connectionString, string queueName, QueueClientOptions options)
        : this(StorageConnectionString.Parse(connectionString), queueName, options ?? new QueueClientOptions())
    {
    }

    /// <param name="queueUri">The queue's address, its name included.</param>
    public QueueClient(Uri queueUri, StorageSharedKeyCredential credential, QueueClientOptions? options = null)
        : this(ResourceUri.Split(queueUri, 1), StoragePipeline.Build(options ??= new QueueClientOptions(), credential), options)
    {
    }

    public QueueClient(Uri queueUri, TokenCredential credential, QueueClientOptions? options = null)
        : this(ResourceUri.Split(queueUri, 1), StoragePipeline.Build(options ??= new QueueClientOptions(), credential), options)
    {
    }

    protected QueueClient()
    {
    }

    internal QueueClient(StorageRequests requests, string name, QueueMessageEncoding encoding)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        this.requests = requests;
        this.encoding = encoding;
        Name = name;
    }

    private QueueClient(StorageConnectionString connection, string queueName, QueueClientOptions options)
        : this(
            (connection.Endpoint("queue"), [queueName]),
            StoragePipeline.Build(options, new StorageSharedKeyCredential(connection.AccountName, connection.AccountKey)),
            options)
    {
    }

    private QueueClient((Uri Endpoint, string[] Names) address, HttpPipeline pipeline, QueueClientOptions options)
        : this(new StorageRequests(address.Endpoint, pipeline, options.VersionHeader), address.Names[0], options.MessageEncoding)
    {
    }

    public virtual string Name { get; } = null!;

    public virtual string AccountName => ResourceUri.AccountName(requests.Endpoint);

    public virtual Uri Uri => ResourceUri.Append(requests.Endpoint, Name);

    /// <exception cref="RequestFailedException">409 QueueAlreadyExists: with other metadata.</exception>
    public virtual Response Create(IDictionary<string, string>? metadata = null, CancellationToken cancellationToken = default) =>
        CreateQueue(metadata, async: false, cancellationToken).Now();

    public virtual async Task<Response> CreateAsync(IDictionary<string, string>? metadata = null, CancellationToken cancellationToken = default) =>
        await CreateQueue(metadata, async: true, cancellationToken);

    /// <returns>Null when the queue was there.</returns>
    public virtual Response? CreateIfNotExists(IDictionary<string, string>? metadata = null, CancellationToken cancellationToken = default) =>
        CreateQueue(metadata, async: false, cancellationToken, 409).Now() is { Status: 201 } created ? created : null;

    public virtual async Task<Response?> CreateIfNotExistsAsync(IDictionary<string, string>? metadata = null, CancellationToken cancellationToken = default) =>
        await CreateQueue(metadata, async: true, cancellationToken, 409) is { Status: 201 } created ? created : null;

    public virtual Response<bool> Exists(CancellationToken cancellationToken = default) => FoundBy(RequestMethod.Head, async: false, cancellationToken).Now();

    public virtual async Task<Response<bool>> ExistsAsync(CancellationToken cancellationToken = default) => await FoundBy(RequestMethod.Head, async: true, cancellationToken);

    /// <exception cref="RequestFailedException">404 QueueNotFound.</exception>
    public virtual Response Delete(CancellationToken cancellationToken = default) => DeleteQueue(async: false, cancellationToken).Now();

    public virtual async Task<Response> DeleteAsync(CancellationToken cancellationToken = default) => await DeleteQueue(async: true, cancellationToken);

    public virtual Response<bool> DeleteIfExists(CancellationToken cancellationToken = default) => FoundBy(RequestMethod.Delete, async: false, cancellationToken).Now();

    public virtual async Task<Response<bool>> DeleteIfExistsAsync(CancellationToken cancellationToken = default) =>
        await FoundBy(RequestMethod.Delete, async: true, cancellationToken);

    public virtual Response<QueueProperties> GetProperties(CancellationToken cancellationToken = default) => Properties(async: false, cancellationToken).Now();

    public virtual async Task<Response<QueueProperties>> GetPropertiesAsync(CancellationToken cancellationToken = default) => await Properties(async: true, cancellationToken);

    private async ValueTask<Response> CreateQueue(IDictionary<string, string>? metadata, bool async, CancellationToken cancellationToken, params int[] tolerated)
    {
        using var message = requests.Start(RequestMethod.Put, $"/{Name}");
        StorageRequests.Metadata(message.Request, metadata);
        var response = await requests.Pipeline.SendAsync(message, async, cancellationToken, tolerated);
        return response.Status == 409 && new RequestFailedException(response) is var refused && refused.ErrorCode != QueueErrorCode.QueueAlreadyExists
            ? throw refused
            : response;
    }

    private async ValueTask<Response> DeleteQueue(bool async, CancellationToken cancellationToken)
    {
        using var message = requests.Start(RequestMethod.Delete, $"/{Name}");
        return await requests.Pipeline.SendAsync(message, async, cancellationToken, []);
    }

    private async ValueTask<Response<bool>> FoundBy(RequestMethod method, bool async, CancellationToken cancellationToken)
    {
        using var message = method == RequestMethod.Delete
            ? requests.Start(method, $"/{Name}")
            : requests.Start(RequestMethod.Get, $"/{Name}", ("comp", "metadata"));
        var response = await requests.Pipeline.SendAsync(message, async, cancellationToken, 404);
        return Response.FromValue(response.Status != 404, response);
    }

    private async ValueTask<Response<QueueProperties>> Properties(bool async, CancellationToken cancellationToken)
    {
        using var message = requests.Start(RequestMethod.Get, $"/{Name}", ("comp", "metadata"));
        var response = await requests.Pipeline.SendAsync(message, async, cancellationToken, []);
        var count = response.Headers.TryGetValue("x-ms-approximate-messages-count", out var text) ? long.Parse(text, CultureInfo.InvariantCulture) : 0;
        return Response.FromValue(new QueueProperties(StorageRequests.Metadata(response), count), response);
    }
}
