using Azure.Core;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Ringback.Functions.Seams;
using Ringback.Functions.Settings;

namespace Ringback.Functions.Storage;

/// <summary>Makes the storage clients: by connection string, or by address and managed identity.</summary>
internal static class StorageClients
{
    public static TableServiceClient Tables(StorageConnection connection, TokenCredential identity, Network network)
    {
        var options = network.Applied(new TableClientOptions());
        return connection.ConnectionString is { } text
            ? new TableServiceClient(text, options)
            : new TableServiceClient(connection.Tables!, identity, options);
    }

    public static QueueServiceClient Queues(StorageConnection connection, TokenCredential identity, Network network)
    {
        var options = network.Applied(new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });
        return connection.ConnectionString is { } text
            ? new QueueServiceClient(text, options)
            : new QueueServiceClient(connection.Queues!, identity, options);
    }

    public static BlobServiceClient Blobs(StorageConnection connection, TokenCredential identity, Network network)
    {
        var options = network.Applied(new BlobClientOptions());
        return connection.ConnectionString is { } text
            ? new BlobServiceClient(text, options)
            : new BlobServiceClient(connection.Blobs!, identity, options);
    }
}
