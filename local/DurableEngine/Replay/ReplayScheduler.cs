namespace Ringback.DurableEngine.Replay;

/// <summary>
/// Runs an orchestrator's code on the calling thread and in one order: continuations queue up here and run before <see cref="Run"/> returns. One that
/// arrives at another time or from another thread belongs to a task which is not of the context, and is reported instead of being run.
/// </summary>
internal sealed class ReplayScheduler(Action foreignContinuation) : SynchronizationContext
{
    private readonly Lock gate = new();
    private readonly Queue<(SendOrPostCallback Callback, object? State)> queue = new();
    private int? thread;

    public bool SawForeignContinuation { get; private set; }

    public bool IsRunningHere
    {
        get
        {
            lock (gate)
            {
                return thread == Environment.CurrentManagedThreadId;
            }
        }
    }

    public override void Post(SendOrPostCallback d, object? state)
    {
        lock (gate)
        {
            if (thread == Environment.CurrentManagedThreadId)
            {
                queue.Enqueue((d, state));
                return;
            }
        }

        ReportForeign();
    }

    public override void Send(SendOrPostCallback d, object? state) => throw new NotSupportedException("An orchestrator can't be called into.");

    public override SynchronizationContext CreateCopy() => this;

    public void ReportForeign()
    {
        bool late;
        lock (gate)
        {
            late = thread is null && !SawForeignContinuation;
            SawForeignContinuation = true;
        }

        if (late)
        {
            foreignContinuation();
        }
    }

    public void Run(Action action)
    {
        var outer = Current;
        lock (gate)
        {
            thread = Environment.CurrentManagedThreadId;
        }

        SetSynchronizationContext(this);
        try
        {
            action();
            while (queue.TryDequeue(out var next))
            {
                next.Callback(next.State);
            }
        }
        finally
        {
            SetSynchronizationContext(outer);
            lock (gate)
            {
                thread = null;
            }
        }
    }
}
