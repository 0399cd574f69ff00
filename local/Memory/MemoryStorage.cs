using Microsoft.AspNetCore.Http;
using Ringback.Memory.Blobs;
using Ringback.Memory.Queues;
using Ringback.Memory.Tables;
using Ringback.Memory.Wire;

namespace Ringback.Memory;

/// <summary>
/// Tables, queues and blobs in memory that speak the wire of Azure Storage (wire.md 5), for the one account <c>devstoreaccount1</c>. Timestamps, visibility delays
/// and lifetimes follow the injected clock; ids come from a sequence, so that a run repeats itself.
/// </summary>
/// <remarks>
/// A request is carried out synchronously, under one lock: thread-safe, and deterministic when its caller is. Signatures (SharedKey and SharedKeyLite) are
/// verified; any bearer token is accepted.
/// </remarks>
public sealed class MemoryStorage
{
    public const string AccountName = "devstoreaccount1";

    /// <summary>Azurite's well-known key: public, not a secret.</summary>
    public const string AccountKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private readonly Lock gate = new();
    private readonly SortedDictionary<string, long> operations = new(StringComparer.Ordinal);
    private readonly string prefix;
    private long requests;
    private readonly SharedKeyCheck signatures = new(AccountName, AccountKey);
    private readonly StorageTime storageTime;
    private readonly TableService tables;
    private readonly QueueService queues;
    private readonly BlobService blobs;

    /// <param name="time">The clock that everything here follows.</param>
    /// <param name="prefix">What a path starts with before <c>/table</c>, <c>/queue</c> or <c>/blob</c>; may be empty.</param>
    public MemoryStorage(TimeProvider time, string prefix = "/storage")
    {
        ArgumentNullException.ThrowIfNull(time);
        this.prefix = prefix.TrimEnd('/');
        storageTime = new StorageTime(time);
        tables = new TableService(storageTime, Count);
        queues = new QueueService(storageTime, Count);
        blobs = new BlobService(storageTime, Count);
    }

    /// <summary>When the next message that is invisible now becomes visible; null when there is none.</summary>
    public DateTimeOffset? NextVisible
    {
        get
        {
            lock (gate)
            {
                return queues.NextVisible(storageTime.Now);
            }
        }
    }

    /// <summary>Whether a message waits in any queue that could be received now.</summary>
    public bool HasVisibleMessages
    {
        get
        {
            lock (gate)
            {
                return queues.HasVisible(storageTime.Now);
            }
        }
    }

    /// <summary>How often each kind of operation was asked for, as <c>table.get</c> or <c>queue.put</c>; those that failed count too.</summary>
    public IReadOnlyDictionary<string, long> Operations
    {
        get
        {
            lock (gate)
            {
                return new SortedDictionary<string, long>(operations, StringComparer.Ordinal);
            }
        }
    }

    /// <summary>The connection string of a storage that serves at <paramref name="baseAddress"/> with the default prefix.</summary>
    public static string ConnectionString(Uri baseAddress)
    {
        ArgumentNullException.ThrowIfNull(baseAddress);
        var storage = baseAddress.AbsoluteUri.TrimEnd('/') + "/storage";
        return $"DefaultEndpointsProtocol={baseAddress.Scheme};AccountName={AccountName};AccountKey={AccountKey};"
            + $"TableEndpoint={storage}/table/{AccountName};QueueEndpoint={storage}/queue/{AccountName};BlobEndpoint={storage}/blob/{AccountName};";
    }

    /// <summary>Whether a path is one of this storage's.</summary>
    public bool Serves(PathString path) =>
        path.StartsWithSegments(prefix, StringComparison.Ordinal, out var rest)
        && (rest.StartsWithSegments("/table", StringComparison.Ordinal)
            || rest.StartsWithSegments("/queue", StringComparison.Ordinal)
            || rest.StartsWithSegments("/blob", StringComparison.Ordinal));

    /// <summary>Answers one request of the storage wire.</summary>
    public async Task HandleAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var request = await StorageRequest.ReadAsync(context, prefix);
        var number = Interlocked.Increment(ref requests);
        await Answer(request).WriteAsync(context, request, storageTime.Now, new Guid((int)(number >> 32), 0, 0, BitConverter.GetBytes(number)));
    }

    private StorageReply Answer(StorageRequest request)
    {
        try
        {
            if (!string.Equals(request.Account, AccountName, StringComparison.Ordinal))
            {
                throw new StorageError(404, "ResourceNotFound", $"There is no account '{request.Account}' here: the account is {AccountName}.");
            }

            signatures.Verify(request);
            lock (gate)
            {
                return request.Service switch
                {
                    StorageService.Table => tables.Handle(request),
                    StorageService.Queue => queues.Handle(request),
                    _ => blobs.Handle(request),
                };
            }
        }
        catch (StorageError error)
        {
            return error.Reply(request.Service);
        }
    }

    private void Count(string operation) => operations[operation] = operations.GetValueOrDefault(operation) + 1;
}
