using Ringback.DurableEngine.History;

namespace Ringback.DurableEngine.Replay;

/// <summary>Events that nobody waits for yet, and waiters that no event has reached yet.</summary>
internal sealed class ExternalEvents
{
    private readonly List<EventRaised> waitingEvents = [];
    private readonly List<(string Name, Action<EventRaised> Take)> waiters = [];

    public IReadOnlyList<EventRaised> Unprocessed => waitingEvents;

    public bool HasWaiters => waiters.Count > 0;

    /// <summary>Gives the event to the newest waiter, or keeps it.</summary>
    public void Raise(EventRaised raised)
    {
        var newest = waiters.FindLastIndex(waiter => SameName(waiter.Name, raised.Name));
        if (newest < 0)
        {
            waitingEvents.Add(raised);
            return;
        }

        var take = waiters[newest].Take;
        waiters.RemoveAt(newest);
        take(raised);
    }

    /// <summary>Takes the oldest kept event of this name, or waits.</summary>
    /// <returns>Ends the wait.</returns>
    public Action Wait(string name, Action<EventRaised> take)
    {
        var oldest = waitingEvents.FindIndex(e => SameName(e.Name, name));
        if (oldest >= 0)
        {
            var raised = waitingEvents[oldest];
            waitingEvents.RemoveAt(oldest);
            take(raised);
            return () => { };
        }

        var waiter = (name, take);
        waiters.Add(waiter);
        return () => waiters.Remove(waiter);
    }

    private static bool SameName(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
