using Ringback.Core;
using Ringback.Functions.Storage;

namespace Ringback.Functions.Calls.Ticks;

/// <summary>Puts ticks on the queue, to become visible when they are due.</summary>
public sealed class TickSender(RingbackQueues queues, TimeProvider time)
{
    /// <summary>From one heartbeat to the next.</summary>
    public static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(10);

    public Task TimerAsync(CallId call, string name, int number, DateTimeOffset due, CancellationToken ct) =>
        SendAsync(new Tick(call.Value, name, number), due - time.GetUtcNow(), ct);

    /// <summary>Somebody should look at the call's commands then.</summary>
    public Task WakeAsync(CallId call, TimeSpan after, CancellationToken ct) => SendAsync(new Tick(call.Value), after, ct);

    public Task BeatAsync(CallId call, int number, TimeSpan after, CancellationToken ct) => SendAsync(new Tick(call.Value, Beat: number), after, ct);

    private Task SendAsync(Tick tick, TimeSpan after, CancellationToken ct)
    {
        // Delays are whole seconds on the wire; a tick must not come early.
        var delay = after > TimeSpan.Zero ? TimeSpan.FromSeconds(Math.Ceiling(after.TotalSeconds)) : TimeSpan.Zero;
        return queues.Ticks.SendMessageAsync(tick.ToJson(), visibilityTimeout: delay, cancellationToken: ct);
    }
}
