using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Ringback.Core;

namespace Ringback.Functions.Cases;

/// <summary>Once a minute: finishes what was begun and left, and restarts ladders that should have acted and have not. Reads two bounded partitions.</summary>
public sealed partial class CaseSweeper(CaseLists lists, CaseFollowUp followUp, CallerStore store, Ladders ladders, TimeProvider time, ILogger<CaseSweeper> logger)
{
    /// <summary>Younger than this, somebody may well be at it.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(1);

    [Function(nameof(CaseSweeper))]
    public async Task RunAsync([TimerTrigger("0 * * * * *", RunOnStartup = true)] TimerInfo timer, CancellationToken ct)
    {
        var before = time.GetUtcNow() - Grace;
        foreach (var caller in await lists.LeftOverAsync(before, ct))
        {
            await TryAsync(() => followUp.FinishAsync(caller, ct), caller.Value, ct);
        }

        foreach (var listed in await lists.LateAsync(before, ct))
        {
            await TryAsync(() => RestartAsync(listed.Id, ct), listed.Id.Value, ct);
        }
    }

    private async Task RestartAsync(CaseId id, CancellationToken ct)
    {
        // The list may lag behind the case: the case decides.
        if (await store.CaseAsync(id, ct) is { } recovery)
        {
            await lists.WriteAsync(recovery, ct);
            if (recovery.IsWaiting)
            {
                LogLate(logger, recovery.LadderInstance);
                await ladders.RestartAsync(recovery, ct);
            }
        }
    }

    /// <summary>One that can't be helped must not keep the others from being helped.</summary>
    private async Task TryAsync(Func<Task> sweep, string what, CancellationToken ct)
    {
        try
        {
            await sweep();
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            LogFailed(logger, what, e);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Ladder {Instance} should have acted by now: starting it again unless it runs")]
    private static partial void LogLate(ILogger logger, string instance);

    [LoggerMessage(LogLevel.Error, "Could not sweep up after {What}; it is tried again in a minute")]
    private static partial void LogFailed(ILogger logger, string what, Exception e);
}
