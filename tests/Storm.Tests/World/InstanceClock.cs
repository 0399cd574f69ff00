using Ringback.Simulation;

namespace Storm.Tests.World;

/// <summary>The world's clock as one process sees it: when the process dies, its timers die with it.</summary>
internal sealed class InstanceClock(VirtualClock clock) : TimeProvider
{
    private readonly HashSet<ITimer> timers = [];
    private bool isDead;

    public override long TimestampFrequency => clock.TimestampFrequency;

    public override TimeZoneInfo LocalTimeZone => clock.LocalTimeZone;

    public override DateTimeOffset GetUtcNow() => clock.GetUtcNow();

    public override long GetTimestamp() => clock.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (isDead)
        {
            return new DeadTimer();
        }

        var timer = clock.CreateTimer(_ => Fire(callback, state), null, dueTime, period);
        timers.Add(timer);
        return timer;
    }

    public void Die()
    {
        isDead = true;
        foreach (var timer in timers)
        {
            timer.Dispose();
        }

        timers.Clear();
    }

    private void Fire(TimerCallback callback, object? state)
    {
        if (!isDead)
        {
            callback(state);
        }
    }

    private sealed class DeadTimer : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => false;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
