using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Storage.Shared;

namespace Azure.Storage.Queues;

/// <summary>The queues of an account.</summary>
public class QueueServiceClient
{
    private readonly StorageRequests requests = null!;
    private readonly QueueMessageEncoding encoding;

    public QueueServiceClient(string connectionString)
        : this(connectionString, new QueueClientOptions())
    {
    }

    public QueueServiceClient(string connectionString, QueueClientOptions options)
        : this(StorageConnectionString.Parse(connectionString), options ?? new QueueClientOptions())
    {
    }

    public QueueServiceClient(Uri serviceUri, StorageSharedKeyCredential credential, QueueClientOptions? options = null)
        : this(serviceUri, StoragePipeline.Build(options ??= new QueueClientOptions(), credential), options)
    {
    }

    public QueueServiceClient(Uri serviceUri, TokenCredential credential, QueueClientOptions? options = null)
        : this(serviceUri, StoragePipeline.Build(options ??= new QueueClientOptions(), credential), options)
    {
    }

    protected QueueServiceClient()
    {
    }

    private QueueServiceClient(StorageConnectionString connection, QueueClientOptions options)
        : this(connection.Endpoint("queue"), new StorageSharedKeyCredential(connection.AccountName, connection.AccountKey), options)
    {
    }

    private QueueServiceClient(Uri endpoint, HttpPipeline pipeline, QueueClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        requests = new StorageRequests(endpoint, pipeline, options.VersionHeader);
        encoding = options.MessageEncoding;
    }

    public virtual string AccountName => ResourceUri.AccountName(requests.Endpoint);

    public virtual Uri Uri => requests.Endpoint;

    public virtual QueueClient GetQueueClient(string queueName)
    {
        ArgumentException.ThrowIfNullOrEmpty(queueName);
        return new QueueClient(requests, queueName, encoding);
    }
}
