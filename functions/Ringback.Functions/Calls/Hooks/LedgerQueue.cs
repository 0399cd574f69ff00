using Microsoft.Azure.Functions.Worker;
using Ringback.Functions.Storage;

namespace Ringback.Functions.Calls.Hooks;

/// <summary>Event Grid's sure way: every event, also what came while we were down.</summary>
public sealed class LedgerQueue(EventIntake intake)
{
    [Function(nameof(LedgerQueue))]
    public async Task RunAsync([QueueTrigger(RingbackQueues.EventsName)] string message, CancellationToken ct)
    {
        foreach (var e in GridEvent.ReadMany(message))
        {
            await intake.TakeAsync(e, isLedger: true, ct);
        }
    }
}
