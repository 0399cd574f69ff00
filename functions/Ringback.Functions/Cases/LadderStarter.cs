using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Ringback.Functions.Storage;

namespace Ringback.Functions.Cases;

/// <summary>Carries out the messages of the queue <c>ladders</c>.</summary>
public sealed class LadderStarter
{
    [Function(nameof(LadderStarter))]
    public async Task RunAsync([QueueTrigger(RingbackQueues.LaddersName)] string message, [DurableClient] DurableTaskClient client, CancellationToken ct)
    {
        var call = CaseJson.Read<LadderCall>(message);
        if (!call.Start || !await StartAsync(client, call, ct))
        {
            await WakeAsync(client, call, ct);
        }
    }

    /// <returns>False when it runs already.</returns>
    private static async Task<bool> StartAsync(DurableTaskClient client, LadderCall call, CancellationToken ct)
    {
        var options = new StartOrchestrationOptions(call.Instance)
            .WithDedupeStatuses(OrchestrationRuntimeStatus.Pending, OrchestrationRuntimeStatus.Running, OrchestrationRuntimeStatus.Suspended);
        try
        {
            await client.ScheduleNewOrchestrationInstanceAsync(nameof(Ladder), new LadderInput(call.Case, call.Ladder, Need: 1), options, ct);
            return true;
        }
        catch (Exception) when (!ct.IsCancellationRequested)
        {
            // Backends report an instance that runs in different ways; asking tells them from a failure.
            if (await IsRunningAsync(client, call, ct))
            {
                return false;
            }

            throw;
        }
    }

    private static async Task WakeAsync(DurableTaskClient client, LadderCall call, CancellationToken ct)
    {
        if (await IsRunningAsync(client, call, ct))
        {
            await client.RaiseEventAsync(call.Instance, Ladder.CaseChanged, call.Case, ct);
        }
        else
        {
            // Lost, or not started yet. A ladder whose case is over ends by itself.
            await StartAsync(client, call, ct);
        }
    }

    private static async Task<bool> IsRunningAsync(DurableTaskClient client, LadderCall call, CancellationToken ct) =>
        await client.GetInstanceAsync(call.Instance, ct) is { RuntimeStatus: OrchestrationRuntimeStatus.Pending or OrchestrationRuntimeStatus.Running or OrchestrationRuntimeStatus.Suspended };
}
