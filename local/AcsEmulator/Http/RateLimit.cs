namespace Ringback.AcsEmulator;

/// <summary>At most so many in a span of time, counted over a sliding window. Use under <see cref="EmulatorState.Gate"/>.</summary>
internal sealed class RateLimit(int most, TimeSpan span)
{
    private readonly Queue<DateTimeOffset> taken = new();

    /// <summary>How long until <paramref name="count"/> more fit; zero when they fit now.</summary>
    public TimeSpan Wait(DateTimeOffset now, int count = 1)
    {
        while (taken.TryPeek(out var first) && now - first >= span)
        {
            taken.Dequeue();
        }

        var tooMany = taken.Count + count - most;
        return tooMany <= 0 ? TimeSpan.Zero : taken.Count == 0 ? span : taken.ElementAt(Math.Min(tooMany, taken.Count) - 1) + span - now;
    }

    public void Take(DateTimeOffset now, int count = 1)
    {
        for (var i = 0; i < count; i++)
        {
            taken.Enqueue(now);
        }
    }

    /// <exception cref="EmulatorException">429 with Retry-After when one of the limits is reached; then none is charged.</exception>
    public static void TakeAll(DateTimeOffset now, int count, string what, params ReadOnlySpan<RateLimit> limits)
    {
        var wait = TimeSpan.Zero;
        foreach (var limit in limits)
        {
            var needed = limit.Wait(now, count);
            wait = needed > wait ? needed : wait;
        }

        if (wait > TimeSpan.Zero)
        {
            throw new EmulatorException(429, "TooManyRequests", $"Too many {what}: try again in {Math.Ceiling(wait.TotalSeconds)} s.") { RetryAfter = wait };
        }

        foreach (var limit in limits)
        {
            limit.Take(now, count);
        }
    }
}
