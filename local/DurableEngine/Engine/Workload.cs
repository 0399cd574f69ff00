using Ringback.DurableEngine.Storage;

namespace Ringback.DurableEngine.Engine;

/// <summary>
/// Which orchestrations are due, and the flows that work on them: one flow an orchestration, started inline one after the other, interleaving only where
/// they really wait.
/// </summary>
internal sealed class Workload(TimeProvider time, int maxFlows, Func<Entry, CancellationToken, Task> work)
{
    /// <summary>The longest time that every timer implementation takes.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(30);

    private readonly Lock gate = new();
    private readonly Dictionary<string, Entry> entries = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource stopping = new();
    private ITimer? timer;
    private TaskCompletionSource? idle;
    private int flows;
    private int activities;
    private bool isPumping;

    public CancellationToken Stopping => stopping.Token;

    public bool IsBusy => Locked(() => flows + activities > 0);

    public DateTimeOffset? NextDue => Locked(() => entries.Values.Where(e => !e.IsRunning && e.Due < UnfinishedIndex.Never).Min(e => (DateTimeOffset?)e.Due));

    public void Start()
    {
        // The callers' ambient state (a message property scope, an activity) must not leak into whatever the timer will run.
        using var noFlow = ExecutionContext.IsFlowSuppressed() ? default : ExecutionContext.SuppressFlow();
        timer = time.CreateTimer(_ => Pump(), state: null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        Arm();
    }

    public void Stop()
    {
        timer?.Dispose();
        timer = null;
        stopping.Cancel();
    }

    /// <summary>Something came in for the orchestration, and <paramref name="row"/> was written for it.</summary>
    public void Wake(UnfinishedRow row)
    {
        lock (gate)
        {
            var entry = Get(row.InstanceId);
            entry.Row = row;
            entry.MustRead = true;
            entry.IsWoken = true;
            entry.Due = time.GetUtcNow();
        }

        Arm();
    }

    /// <summary>A row was seen in the index: it is news when it is not the row that is already known.</summary>
    public void Saw(UnfinishedRow row)
    {
        lock (gate)
        {
            if (entries.TryGetValue(row.InstanceId, out var known) && known.Row?.ETag == row.ETag)
            {
                return;
            }

            var entry = Get(row.InstanceId);
            entry.Row = row;
            entry.MustRead = true;
            entry.IsWoken |= row.Due <= time.GetUtcNow();
            entry.Due = row.Due;
        }
    }

    public void ActivityStarted() => Locked(() => activities++);

    /// <summary>An activity returned: lets its orchestration go on.</summary>
    public void ActivityEnded(Entry entry, Action<Entry> record)
    {
        lock (gate)
        {
            record(entry);
            activities--;
            entry.IsWoken = true;
            entry.Due = time.GetUtcNow();
        }

        Pump();
    }

    public T Locked<T>(Func<T> read)
    {
        lock (gate)
        {
            return read();
        }
    }

    /// <summary>The orchestration is finished; unless something came in for it meanwhile, nothing needs to be known of it any more.</summary>
    public void Forget(Entry entry)
    {
        lock (gate)
        {
            if (!entry.IsWoken)
            {
                entries.Remove(entry.InstanceId);
            }
        }
    }

    /// <summary>Starts a flow for everything that is due.</summary>
    public void Pump()
    {
        lock (gate)
        {
            if (isPumping || timer is null)
            {
                return;
            }

            isPumping = true;
        }

        while (TakeDue() is { } entry)
        {
            _ = RunAsync(entry);
        }

        Arm();
        SignalIdle();
    }

    /// <summary>Completes when no flow runs and nothing is due.</summary>
    public Task WhenIdleAsync(CancellationToken ct)
    {
        lock (gate)
        {
            if (flows + activities == 0)
            {
                return Task.CompletedTask;
            }

            idle ??= new TaskCompletionSource();
            return idle.Task.WaitAsync(ct);
        }
    }

    private Entry Get(string instanceId)
    {
        if (!entries.TryGetValue(instanceId, out var entry))
        {
            entry = new Entry(instanceId);
            entries.Add(instanceId, entry);
        }

        return entry;
    }

    private Entry? TakeDue()
    {
        lock (gate)
        {
            var now = time.GetUtcNow();
            var next = flows >= maxFlows || timer is null
                ? null
                : entries.Values.Where(e => !e.IsRunning && e.Due <= now).MinBy(e => (e.Due, e.InstanceId));
            if (next is null)
            {
                isPumping = false;
                return null;
            }

            next.IsRunning = true;
            flows++;
            return next;
        }
    }

    private async Task RunAsync(Entry entry)
    {
        do
        {
            Locked(() => entry.IsWoken = false);
            await work(entry, stopping.Token);
        }
        while (!EndFlow(entry));

        Pump();
    }

    private bool EndFlow(Entry entry)
    {
        lock (gate)
        {
            if (entry.IsWoken && timer is not null)
            {
                return false;
            }

            entry.IsRunning = false;
            flows--;
            return true;
        }
    }

    private void SignalIdle()
    {
        TaskCompletionSource? signal = null;
        lock (gate)
        {
            if (flows + activities == 0 && !isPumping)
            {
                (signal, idle) = (idle, null);
            }
        }

        signal?.TrySetResult();
    }

    private void Arm()
    {
        lock (gate)
        {
            if (timer is null || entries.Values.Where(e => !e.IsRunning).Min(e => (DateTimeOffset?)e.Due) is not { } due)
            {
                return;
            }

            var wait = due - time.GetUtcNow();
            timer.Change(wait <= TimeSpan.Zero ? TimeSpan.Zero : wait < LongestWait ? wait : LongestWait, Timeout.InfiniteTimeSpan);
        }
    }
}
