using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace Ringback.Functions.Cases;

/// <summary>Once a minute: finishes what was begun and left, and restarts ladders that should have acted and have not. Reads two bounded partitions.</summary>
public sealed partial class CaseSweeper(CaseLists lists, CaseFollowUp followUp, CallerStore store, Ladders ladders, TimeProvider time, ILogger<CaseSweeper> logger)
{
    /// <summary>Younger than this, somebody may well be at it.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(1);

    [Function(nameof(CaseSweeper))]
    public async Task RunAsync([TimerTrigger("0 * * * * *")] TimerInfo timer, CancellationToken ct)
    {
        var before = time.GetUtcNow() - Grace;
        foreach (var caller in await lists.LeftOverAsync(before, ct))
        {
            await followUp.FinishAsync(caller, ct);
        }

        foreach (var listed in await lists.LateAsync(before, ct))
        {
            // The list may lag behind the case: the case decides.
            if (await store.CaseAsync(listed.Id, ct) is { } recovery)
            {
                await lists.WriteAsync(recovery, ct);
                if (recovery.IsWaiting)
                {
                    LogLate(logger, recovery.LadderInstance);
                    await ladders.RestartAsync(recovery, ct);
                }
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "Ladder {Instance} should have acted by now: starting it again unless it runs")]
    private static partial void LogLate(ILogger logger, string instance);
}
