namespace Ringback.FunctionsHost.Functions;

/// <summary>Counts what runs, so that a clock which is stepped can wait until everything due at one moment has been done.</summary>
internal sealed class HostActivity
{
    private readonly Lock gate = new();
    private TaskCompletionSource? idle;
    private int inFlight;
    private int worked;

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

    /// <param name="counts">Whether the invocation may lead to more work (a page that is only read does not).</param>
    public void Began(bool counts)
    {
        lock (gate)
        {
            inFlight++;
            worked += counts ? 1 : 0;
        }
    }

    public void Ended(FunctionInvocation invocation)
    {
        TaskCompletionSource? waiting = null;
        lock (gate)
        {
            if (--inFlight == 0)
            {
                (waiting, idle) = (idle, null);
            }
        }

        Completed?.Invoke(invocation);
        waiting?.TrySetResult();
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
}
