using Azure;
using Azure.Data.Tables;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Converters;
using Microsoft.Extensions.Logging;
using Ringback.DurableEngine.Clients;
using Ringback.DurableEngine.Engine;
using Ringback.DurableEngine.Storage;

namespace Ringback.DurableEngine;

/// <summary>
/// Runs orchestrations whose histories are in Table Storage (<c>{HubName}Instances</c>, <c>{HubName}Unfinished</c>). Every change of an orchestration is
/// one atomic batch guarded by its ETag, so it survives the death of the process at any point, and several hubs may share the tables.
/// </summary>
public sealed class DurableTaskHub : IAsyncDisposable
{
    private readonly Dictionary<string, OrchestratorFunction> orchestrators = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, ActivityFunction> activities = new(StringComparer.OrdinalIgnoreCase);
    private readonly DurableHubOptions options;
    private readonly TimeProvider time;
    private readonly InstanceStore store;
    private readonly UnfinishedIndex index;
    private readonly Workload workload;
    private readonly InstanceWorker worker;
    private readonly ILogger logger;
    private ITimer? poll;
    private bool hasTables;
    private int polls;

    public DurableTaskHub(TableServiceClient tables, TimeProvider time, DurableHubOptions options, ILoggerFactory loggers)
    {
        this.options = options;
        this.time = time;
        logger = loggers.CreateLogger<DurableTaskHub>();
        store = new InstanceStore(tables.GetTableClient(options.HubName + "Instances"));
        index = new UnfinishedIndex(tables.GetTableClient(options.HubName + "Unfinished"));
        var converter = new JsonDataConverter(options.JsonSerializerOptions);
        var workerId = options.WorkerId.Length > 0 ? options.WorkerId : options.Ids().ToString("N");
        var starter = new Starter(store, index, time);
        workload = new Workload(time, options.MaxConcurrentInstances, (entry, ct) => worker!.WorkAsync(entry, ct));
        var outbox = new Outbox(store, index, starter, workload, time, options.Ids, logger);
        worker = new InstanceWorker(
            store,
            index,
            outbox,
            new Stepper(orchestrators, converter, loggers, workerId, options.LeaseDuration),
            new ActivityRunner(activities, converter, logger),
            new WorkerSettings(workerId, options.LeaseDuration, RetryDelay, time) { Workload = workload },
            logger);
        Client = new HubClient(options, time, converter, store, starter, outbox, workload, worker);
    }

    /// <summary>A client of this hub's orchestrations; works before the start, too, once the tables are there.</summary>
    public DurableTaskClient Client { get; }

    /// <summary>Whether anything is being worked on, a running activity included.</summary>
    public bool IsBusy => workload.IsBusy;

    /// <summary>When the hub has something to do next; null when it waits for events only. A timer of its clock is armed for it.</summary>
    public DateTimeOffset? NextDue => workload.NextDue;

    private TimeSpan RetryDelay => options.PollInterval == Timeout.InfiniteTimeSpan ? TimeSpan.FromSeconds(1) : options.PollInterval;

    public void AddOrchestrator(string name, OrchestratorFunction f) => orchestrators.Add(name, f);

    public void AddActivity(string name, ActivityFunction f) => activities.Add(name, f);

    /// <summary>Creates the tables, loads what is unfinished and arms the timers. A storage that is away for the moment is tried again at every poll.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        workload.Start();
        await PollAsync(cancellationToken);
        if (options.PollInterval != Timeout.InfiniteTimeSpan)
        {
            using var noFlow = ExecutionContext.IsFlowSuppressed() ? default : ExecutionContext.SuppressFlow();
            poll = (options.PollClock ?? time).CreateTimer(_ => _ = PollAsync(CancellationToken.None), state: null, options.PollInterval, options.PollInterval);
        }

        workload.Pump();
    }

    /// <summary>
    /// Takes up nothing new and waits until the running flows have ended; activities are asked to end. A token that is cancelled already stops at once, as
    /// if the process had died.
    /// </summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        poll?.Dispose();
        workload.Stop();
        try
        {
            await workload.WhenIdleAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // Whoever comes next goes on from what is stored.
        }
    }

    /// <summary>
    /// Runs everything that can run at the clock's now, work left by other processes included, until nothing is runnable. An activity that waits for the
    /// clock to move is waited for: don't call this from what moves the clock while one does.
    /// </summary>
    /// <returns>The number of commits and activities; 0 when it was quiet.</returns>
    public async Task<int> RunUntilQuietAsync(CancellationToken cancellationToken)
    {
        var before = worker.Steps;
        await PollAsync(cancellationToken);
        workload.Pump();
        await workload.WhenIdleAsync(cancellationToken);
        return (int)(worker.Steps - before);
    }

    public async ValueTask DisposeAsync() => await StopAsync(new CancellationToken(canceled: true));

    /// <remarks>The first reading loads the whole index, later ones what is due.</remarks>
    private async Task PollAsync(CancellationToken ct)
    {
        if (Interlocked.Exchange(ref polls, 1) == 1 || workload.Stopping.IsCancellationRequested)
        {
            return;
        }

        try
        {
            var isFirst = !hasTables;
            if (isFirst)
            {
                await store.Table.CreateIfNotExistsAsync(ct);
                await index.Table.CreateIfNotExistsAsync(ct);
            }

            foreach (var row in await index.ReadAsync(isFirst ? null : time.GetUtcNow(), ct))
            {
                workload.Saw(row);
            }

            hasTables = true;
        }
        catch (Exception failure) when (failure is RequestFailedException or HttpRequestException or AggregateException or OperationCanceledException or IOException)
        {
            ct.ThrowIfCancellationRequested();
            logger.LogWarning(failure, "The index of unfinished orchestrations could not be read; trying again in {RetryDelay}.", RetryDelay);
        }
        finally
        {
            Interlocked.Exchange(ref polls, 0);
        }

        workload.Pump();
    }
}
