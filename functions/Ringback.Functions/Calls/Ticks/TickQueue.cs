using Azure.Storage.Queues.Models;
using Microsoft.Azure.Functions.Worker;
using Ringback.Core.Routing;
using Ringback.Functions.Storage;

namespace Ringback.Functions.Calls.Ticks;

/// <summary>Time comes back to a call.</summary>
public sealed class TickQueue(CallEngine engine, TimeProvider time)
{
    [Function(nameof(TickQueue))]
    public Task RunAsync([QueueTrigger(RingbackQueues.TicksName)] QueueMessage message, CancellationToken ct)
    {
        var tick = Tick.Read(message.MessageText);
        var now = time.GetUtcNow();
        return tick switch
        {
            { Beat: > 0 } => engine.BeatAsync(tick.Id, tick.Beat, message.MessageId, ct),
            { Timer: { } timer } => engine.TellAsync(tick.Id, [new TimerFired(now, timer, tick.Number)], ct),
            _ => engine.TellAsync(tick.Id, [], ct),
        };
    }
}
