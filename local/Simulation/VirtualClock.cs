using System.Diagnostics;

namespace Ringback.Simulation;

/// <summary>
/// A clock whose time is set, run at a speed, or stepped. Timers made from it fire when its time reaches them, each seeing its own due time as "now".
/// </summary>
/// <remarks>
/// Frozen (the initial state) it moves only by <see cref="AdvanceTo"/>, and timers fire on the caller's thread in the order of their due times (ties: in the
/// order in which they were set). Running, it follows the wall clock at <see cref="Speed"/> virtual seconds a second. Thread-safe.
/// </remarks>
public sealed class VirtualClock : TimeProvider
{
    private readonly Lock gate = new();
    private readonly SortedSet<VirtualTimer> timers = new(VirtualTimer.ByDueTime);
    private readonly Timer wallTimer;
    private DateTimeOffset now;
    private long wallStart;
    private double speed;
    private long nextSequence;

    public VirtualClock(DateTimeOffset start)
    {
        now = start.ToUniversalTime();
        wallTimer = new Timer(_ => FireWhatIsDue());
    }

    /// <summary>Virtual seconds in a second of wall time; 0 while frozen.</summary>
    public double Speed
    {
        get
        {
            lock (gate)
            {
                return speed;
            }
        }
    }

    /// <summary>When the earliest timer is due; null without timers. May lie in the past for a moment while timers are being fired.</summary>
    public DateTimeOffset? NextDue
    {
        get
        {
            lock (gate)
            {
                return timers.Min?.Due;
            }
        }
    }

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
        {
            return Read();
        }
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new VirtualTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Stops the clock where it is.</summary>
    public void Freeze() => Run(0);

    /// <summary>Lets the clock follow the wall clock at <paramref name="virtualSecondsPerSecond"/>; 0 freezes it.</summary>
    public void Run(double virtualSecondsPerSecond)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(virtualSecondsPerSecond);
        lock (gate)
        {
            now = Read();
            wallStart = Stopwatch.GetTimestamp();
            speed = virtualSecondsPerSecond;
            Schedule();
        }
    }

    /// <summary>
    /// Sets the time without firing what lies between: for a clock that follows another one. Going back is allowed; timers keep their due times.
    /// </summary>
    public void Set(DateTimeOffset time)
    {
        lock (gate)
        {
            now = time.ToUniversalTime();
            wallStart = Stopwatch.GetTimestamp();
            Schedule();
        }
    }

    /// <summary>
    /// Moves the time forward to <paramref name="time"/> and fires every timer that falls due on the way, in order. A time in the past fires what is overdue
    /// and does not move the clock.
    /// </summary>
    public void AdvanceTo(DateTimeOffset time)
    {
        while (TakeDue(time, move: true) is { } timer)
        {
            timer.Fire();
        }

        lock (gate)
        {
            if (Read() < time)
            {
                now = time.ToUniversalTime();
                wallStart = Stopwatch.GetTimestamp();
            }

            Schedule();
        }
    }

    private DateTimeOffset Read() => speed == 0 ? now : now + (Stopwatch.GetElapsedTime(wallStart) * speed);

    private VirtualTimer? TakeDue(DateTimeOffset until, bool move)
    {
        lock (gate)
        {
            var limit = move ? until : Read();
            if (timers.Min is not { } first || first.Due > limit)
            {
                Schedule();
                return null;
            }

            timers.Remove(first);
            if (move && Read() < first.Due)
            {
                now = first.Due;
                wallStart = Stopwatch.GetTimestamp();
            }

            if (first.Period > TimeSpan.Zero)
            {
                first.Due += first.Period;
                Enqueue(first);
            }

            return first;
        }
    }

    private void FireWhatIsDue()
    {
        while (TakeDue(default, move: false) is { } timer)
        {
            timer.Fire();
        }
    }

    private void Enqueue(VirtualTimer timer)
    {
        timer.Sequence = nextSequence++;
        timers.Add(timer);
    }

    private void Schedule()
    {
        if (speed == 0 || timers.Min is not { } first)
        {
            wallTimer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            return;
        }

        var wait = (first.Due - Read()) / speed;
        wallTimer.Change(wait <= TimeSpan.Zero ? TimeSpan.Zero : wait < MaxWait ? wait + TimeSpan.FromMilliseconds(1) : MaxWait, Timeout.InfiniteTimeSpan);
    }

    private static readonly TimeSpan MaxWait = TimeSpan.FromHours(1);

    private sealed class VirtualTimer(VirtualClock clock, TimerCallback callback, object? state) : ITimer
    {
        public static readonly IComparer<VirtualTimer> ByDueTime = Comparer<VirtualTimer>.Create((a, b) =>
            a.Due != b.Due ? a.Due.CompareTo(b.Due) : a.Sequence.CompareTo(b.Sequence));

        public DateTimeOffset Due { get; set; }

        public TimeSpan Period { get; private set; }

        public long Sequence { get; set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock.gate)
            {
                clock.timers.Remove(this);
                Period = period;
                if (dueTime != Timeout.InfiniteTimeSpan)
                {
                    Due = clock.Read() + dueTime;
                    clock.Enqueue(this);
                }

                clock.Schedule();
                return true;
            }
        }

        public void Fire() => callback(state);

        public void Dispose()
        {
            lock (clock.gate)
            {
                clock.timers.Remove(this);
                clock.Schedule();
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
