namespace Ringback.FunctionsHost.Functions;

/// <summary>Counts what runs, so that a clock which is stepped can wait until everything due at one moment has been done.</summary>
internal sealed class HostActivity
{
    private readonly Lock gate = new();
    private TaskCompletionSource? idle;
    private int inFlight;
    private int worked;
    private long finished;

    public event Action<FunctionInvocation>? Completed;

    public int InFlight
    {
        get
        {
            lock (gate)
            {
                return inFlight;
            }
        }
    }

    /// <summary>Invocations that ended and may have led to more work.</summary>
    public long Finished
    {
        get
        {
            lock (gate)
            {
                return finished;
            }
        }
    }

    /// <param name="counts">Whether the invocation may lead to more work (a page that is only read does not).</param>
    public void Began(bool counts)
    {
        lock (gate)
        {
            inFlight++;
            worked += counts ? 1 : 0;
        }
    }

    public void Ended(FunctionInvocation invocation, bool counts)
    {
        Completed?.Invoke(invocation);
        Leave(counts);
    }

    /// <summary>Something that is no invocation goes on until the result is disposed of: a queue is being read, a message settled.</summary>
    public IDisposable Busy()
    {
        lock (gate)
        {
            inFlight++;
        }

        return new Release(this);
    }

    public void CountDurableSteps(int steps)
    {
        lock (gate)
        {
            worked += steps;
        }
    }

    /// <summary>What was done since the last call.</summary>
    public int TakeWorked()
    {
        lock (gate)
        {
            var taken = worked;
            worked = 0;
            return taken;
        }
    }

    /// <summary>Waits until nothing is in flight, or until <paramref name="limit"/> of wall time has passed: what waits for a frozen clock never ends.</summary>
    public async Task WaitForIdleAsync(TimeSpan limit)
    {
        Task waited;
        lock (gate)
        {
            if (inFlight == 0)
            {
                return;
            }

            idle ??= new TaskCompletionSource();
            waited = idle.Task;
        }

        try
        {
            await waited.WaitAsync(limit, TimeProvider.System);
        }
        catch (TimeoutException)
        {
        }
    }

    private void Leave(bool counts)
    {
        TaskCompletionSource? waiting = null;
        lock (gate)
        {
            finished += counts ? 1 : 0;
            if (--inFlight == 0)
            {
                (waiting, idle) = (idle, null);
            }
        }

        waiting?.TrySetResult();
    }

    private sealed class Release(HostActivity activity) : IDisposable
    {
        public void Dispose() => activity.Leave(counts: false);
    }
}
