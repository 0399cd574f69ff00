namespace Ringback.AcsEmulator;

/// <summary>The one lock of the emulator, and what it has done so far.</summary>
public sealed class EmulatorState
{
    private long activity;

    /// <summary>Everything the emulator knows is read and written under this lock; it is never held across an await.</summary>
    public Lock Gate { get; } = new();

    /// <summary>Requests served and deliveries made. When it stands still, the emulator is quiet.</summary>
    public long Activity => Interlocked.Read(ref activity);

    /// <summary>Notes one more request, delivery or other piece of work.</summary>
    public void Worked() => Interlocked.Increment(ref activity);
}
