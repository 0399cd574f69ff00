using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Ringback.Functions.Plans;

namespace Ringback.Functions.Storage;

/// <summary>
/// Creates what is missing in the storage account and publishes the plan file, at start. Storage that is away does not stop the app: this is tried again every
/// few seconds, and <c>/health/ready</c> says so meanwhile.
/// </summary>
public sealed partial class StorageSetup(
    RingbackTables tables, RingbackQueues queues, Containers containers, PlanSeed seed, TimeProvider time, ILogger<StorageSetup> logger) : IHostedService, IDisposable
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(5);

    private ITimer? retry;

    /// <summary>Null once everything is there; until then what went wrong the last time.</summary>
    public string? Problem { get; private set; } = "storage is being prepared";

    public Task StartAsync(CancellationToken cancellationToken) => PrepareAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    public void Dispose() => retry?.Dispose();

    private async Task PrepareAsync(CancellationToken cancellation)
    {
        try
        {
            foreach (var table in tables.All)
            {
                await table.CreateIfNotExistsAsync(cancellation);
            }

            foreach (var queue in queues.All)
            {
                await queue.CreateIfNotExistsAsync(cancellationToken: cancellation);
            }

            foreach (var container in containers.All)
            {
                await container.CreateIfNotExistsAsync(cancellationToken: cancellation);
            }

            await seed.PublishAsync(cancellation);
            Problem = null;
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            Problem = e is PlanFileException ? e.Message : $"storage can't be prepared: {e.Message}";
            LogNotPrepared(logger, RetryAfter, e);
            retry?.Dispose();
            retry = time.CreateTimer(_ => _ = PrepareAsync(CancellationToken.None), null, RetryAfter, Timeout.InfiniteTimeSpan);
        }
    }

    [LoggerMessage(LogLevel.Error, "Storage or plan not ready, trying again in {RetryAfter}")]
    private static partial void LogNotPrepared(ILogger logger, TimeSpan retryAfter, Exception e);
}
