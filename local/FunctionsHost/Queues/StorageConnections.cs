using Azure.Core;
using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Queues;
using Microsoft.Extensions.Configuration;

namespace Ringback.FunctionsHost.Queues;

/// <summary>Finds storage accounts as the real host does: by a connection string, or by a group of settings that names an address.</summary>
internal sealed class StorageConnections(IConfiguration configuration, FunctionsHostOptions options)
{
    public const string Default = "AzureWebJobsStorage";

    /// <exception cref="InvalidOperationException">The settings say nothing of it.</exception>
    public QueueClient Queue(string? connection, string queueName)
    {
        // Decoded by the listener: a message that isn't base64 goes to the poison queue instead of stopping the queue.
        var clientOptions = Configured(new QueueClientOptions { MessageEncoding = QueueMessageEncoding.None });
        var service = ConnectionString(connection) is { } text
            ? new QueueServiceClient(text, clientOptions)
            : new QueueServiceClient(Address(connection, "queue"), Credential, clientOptions);
        return service.GetQueueClient(queueName);
    }

    /// <exception cref="InvalidOperationException">The settings say nothing of it.</exception>
    public TableServiceClient Tables(string? connection)
    {
        var clientOptions = Configured(new TableClientOptions());
        return ConnectionString(connection) is { } text
            ? new TableServiceClient(text, clientOptions)
            : new TableServiceClient(Address(connection, "table"), Credential, clientOptions);
    }

    private TokenCredential Credential => options.Credential ?? new DefaultAzureCredential();

    private T Configured<T>(T clientOptions)
        where T : ClientOptions
    {
        options.ConfigureClients?.Invoke(clientOptions);
        return clientOptions;
    }

    private string? ConnectionString(string? connection)
    {
        var name = connection ?? Default;
        return configuration[name] ?? configuration["AzureWebJobs" + name] ?? configuration.GetConnectionString(name);
    }

    private Uri Address(string? connection, string kind)
    {
        var name = connection ?? Default;
        var group = configuration.GetSection(name);
        return (group[kind + "ServiceUri"] ?? group["serviceUri"], group["accountName"]) switch
        {
            ({ } uri, _) => new Uri(uri),
            (_, { } account) => new Uri($"https://{account}.{kind}.core.windows.net"),
            _ => throw new InvalidOperationException(
                $"the storage connection '{name}' is not configured. Set {name} to a connection string, or {name}__{kind}ServiceUri (or {name}__accountName) to use a managed identity."),
        };
    }
}
