using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;

namespace Ringback.Storage.Tests.Backends;

/// <summary>A storage that the same stories are told to: the clients below must not tell which one it is.</summary>
public abstract class StorageBackend
{
    private static int names;

    public abstract string ConnectionString { get; }

    public TableServiceClient Tables => new(ConnectionString, Configured(new TableClientOptions()));

    public QueueServiceClient Queues => new(ConnectionString, Configured(new QueueClientOptions()));

    public BlobServiceClient Blobs => new(ConnectionString, Configured(new BlobClientOptions()));

    /// <summary>A name nobody used before; fits tables, queues and containers.</summary>
    public static string NewName() => $"name{Interlocked.Increment(ref names)}";

    public TableClient NewTable()
    {
        var table = Tables.GetTableClient(NewName());
        table.Create();
        return table;
    }

    public QueueClient NewQueue(QueueMessageEncoding encoding = QueueMessageEncoding.None)
    {
        var queue = new QueueServiceClient(ConnectionString, Configured(new QueueClientOptions { MessageEncoding = encoding })).GetQueueClient(NewName());
        queue.Create();
        return queue;
    }

    public BlobContainerClient NewContainer()
    {
        var container = Blobs.GetBlobContainerClient(NewName());
        container.Create();
        return container;
    }

    public T Configured<T>(T options)
        where T : ClientOptions
    {
        if (Transport is { } transport)
        {
            options.Transport = transport;
        }

        return options;
    }

    protected virtual HttpPipelineTransport? Transport => null;
}
