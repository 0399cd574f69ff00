namespace Ringback.AcsEmulator;

/// <summary>The emulator's time: everything that takes time in it is an action set here.</summary>
public sealed class Clock(TimeProvider time, EmulatorState state, Outbox outbox)
{
    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>Runs <paramref name="action"/> under <see cref="EmulatorState.Gate"/> once <paramref name="delay"/> has passed; dispose the result to call it off.</summary>
    public IDisposable After(TimeSpan delay, Action action) => new Alarm(this, delay, action);

    private void Ring(Alarm alarm, Action action)
    {
        lock (state.Gate)
        {
            if (!alarm.IsOff)
            {
                alarm.Dispose();
                state.Worked();
                action();
            }
        }

        outbox.Flush();
    }

    private sealed class Alarm : IDisposable
    {
        private readonly ITimer timer;

        public Alarm(Clock clock, TimeSpan delay, Action action)
        {
            timer = clock.CreateTimer(_ => clock.Ring(this, action));
            timer.Change(delay < TimeSpan.Zero ? TimeSpan.Zero : delay, Timeout.InfiniteTimeSpan);
        }

        public bool IsOff { get; private set; }

        public void Dispose()
        {
            IsOff = true;
            timer.Dispose();
        }
    }

    private ITimer CreateTimer(TimerCallback callback) => time.CreateTimer(callback, state: null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
}
