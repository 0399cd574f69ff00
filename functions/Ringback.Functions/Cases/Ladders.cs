using Ringback.Core.Cases;
using Ringback.Functions.Storage;

namespace Ringback.Functions.Cases;

/// <summary>
/// Tells ladders about their cases, through a queue: a message is carried out at least once, and a function that only has a case to change needs no client of the
/// durable hub.
/// </summary>
public sealed class Ladders(RingbackQueues queues)
{
    /// <summary>Starts the case's ladder, or wakes it when it has begun to climb.</summary>
    public Task TellAsync(Case recovery, CancellationToken ct) =>
        SendAsync(recovery, start: recovery.IsWaiting && recovery.Need.Climbed == Rung.TextBack, ct);

    /// <summary>Starts the case's ladder unless it runs.</summary>
    public Task RestartAsync(Case recovery, CancellationToken ct) => SendAsync(recovery, start: true, ct);

    private Task SendAsync(Case recovery, bool start, CancellationToken ct) =>
        queues.Ladders.SendMessageAsync(CaseJson.Write(new LadderCall(recovery.Id.Value, recovery.Ladder, start)), ct);
}
