namespace Ringback.FunctionsHost.Queues;

/// <summary>
/// Polls a queue: at once after something was found, else after a wait that doubles from 50 ms up to a second of the app's clock (or host.json's
/// maxPollingInterval, if that is shorter), so that a clock which runs fast is not waited for.
/// </summary>
internal sealed class QueuePolling : IDisposable
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(50);

    private readonly QueueListener listener;
    private readonly TimeSpan longest;
    private readonly Func<double> speed;
    private readonly ITimer timer;
    private readonly Lock gate = new();
    private TimeSpan wait = Shortest;
    private bool isPolling;

    public QueuePolling(QueueListener listener, TimeSpan longest, Func<double> speed)
    {
        this.listener = listener;
        this.speed = speed;
        this.longest = longest < TimeSpan.FromSeconds(1) ? longest : TimeSpan.FromSeconds(1);
        timer = TimeProvider.System.CreateTimer(_ => Poll(), state: null, TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        listener.MessageDone = PollAgainWhenThereIsRoom;
    }

    public void Dispose() => timer.Dispose();

    private async void Poll()
    {
        lock (gate)
        {
            if (isPolling || !listener.HasRoom)
            {
                return;
            }

            isPolling = true;
        }

        var found = await listener.TakeBatchAsync(CancellationToken.None);
        lock (gate)
        {
            isPolling = false;
            wait = found > 0 ? TimeSpan.Zero : Longer();
            if (!listener.IsStopping)
            {
                timer.Change(wait, Timeout.InfiniteTimeSpan);
            }
        }
    }

    private TimeSpan Longer()
    {
        var limit = longest / Math.Max(speed(), 1);
        var doubled = wait < Shortest ? Shortest : wait * 2;
        return doubled < limit ? doubled : limit > Shortest ? limit : Shortest;
    }

    private void PollAgainWhenThereIsRoom()
    {
        lock (gate)
        {
            if (!isPolling && !listener.IsStopping && wait == TimeSpan.Zero)
            {
                timer.Change(TimeSpan.Zero, Timeout.InfiniteTimeSpan);
            }
        }
    }
}
