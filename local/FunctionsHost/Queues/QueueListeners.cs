using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Ringback.FunctionsHost.Functions;
using Ringback.Simulation;

namespace Ringback.FunctionsHost.Queues;

/// <summary>The app's queue functions.</summary>
internal sealed class QueueListeners(
    FunctionCatalog catalog, FunctionInvoker invoker, HostActivity activity, StorageConnections storage, HostJson hostJson, TimeProvider time,
    IConfiguration configuration, ILoggerFactory loggers) : IDisposable
{
    private readonly HostJson.QueueSettings settings = hostJson.Extensions.Queues;
    private readonly List<QueuePolling> polling = [];
    private QueueListener[] listeners = [];

    /// <summary>Makes the listeners; they poll by themselves unless <paramref name="manual"/>.</summary>
    public void Start(bool manual)
    {
        listeners =
        [
            .. catalog.StartedBy<QueueTriggerAttribute>().Select(queue =>
            {
                var name = Settings.Resolve(queue.Trigger.QueueName, configuration);
                return new QueueListener(
                    queue.Function,
                    storage.Queue(queue.Trigger.Connection, name),
                    storage.Queue(queue.Trigger.Connection, name + "-poison"),
                    invoker, activity, settings, time, loggers.CreateLogger($"Queue.{name}"));
            }),
        ];
        if (!manual)
        {
            polling.AddRange(listeners.Select(listener =>
                new QueuePolling(listener, settings.MaxPollingInterval, () => time is VirtualClock clock ? clock.Speed : 1)));
        }
    }

    /// <summary>Takes messages until every queue was found empty once; gives how many there were.</summary>
    public async Task<int> TakeAllAsync(CancellationToken cancellationToken)
    {
        var total = 0;
        foreach (var listener in listeners)
        {
            int taken;
            do
            {
                taken = await listener.TakeBatchAsync(cancellationToken);
                total += taken;
            }
            while (taken > 0);
        }

        return total;
    }

    public void Stop() => Array.ForEach(listeners, listener => listener.Stop());

    public void Dispose()
    {
        Stop();
        polling.ForEach(poller => poller.Dispose());
    }
}
