using Ringback.Core.Cases;
using Ringback.Functions.Texts;

namespace Ringback.Functions.Cases;

/// <summary>What follows from a caller's row once it is saved: messages, lists, the ladder. All of it may be done again.</summary>
public sealed class CaseFollowUp(CallerStore store, CaseLists lists, Ladders ladders, Dispatcher dispatcher)
{
    /// <summary>Brings everything up to what the row says, whatever had been done before.</summary>
    public async Task<CallerFile> CatchUpAsync(CallerFile file, CancellationToken ct)
    {
        (file, _) = await dispatcher.DriveAsync(file, ct);
        await PublishAsync(file, ct);
        return file;
    }

    /// <summary>Writes the lists and tells the ladder. What is still unsettled stays in sight: by the ladder of a waiting case, or else by the sweeper.</summary>
    public async Task PublishAsync(CallerFile file, CancellationToken ct)
    {
        if (file.Unsettled.Count > 0 && file.Caller.Latest is not { IsWaiting: true })
        {
            await lists.BeginAsync(file.Key, ct);
        }

        if (file.Caller.Latest is { } recovery)
        {
            await WriteListsAsync(file.Key, recovery, ct);
            await ladders.TellAsync(recovery, ct);
        }
    }

    /// <summary>Two writers may pass each other, and the slower one would leave what it knew: so whoever writes looks again whether it is still true.</summary>
    private async Task WriteListsAsync(CallerKey caller, Case recovery, CancellationToken ct)
    {
        for (var written = (Case?)null; recovery != written;)
        {
            await lists.WriteAsync(recovery, ct);
            written = recovery;
            recovery = (await store.FindAsync(caller, ct))?.Caller.Latest ?? recovery;
        }
    }

    /// <summary>Finishes what somebody began and did not finish.</summary>
    public async Task FinishAsync(CallerKey caller, CancellationToken ct)
    {
        if (await store.FindAsync(caller, ct) is { } file)
        {
            file = await CatchUpAsync(file, ct);
            if (file.Unsettled.Count > 0)
            {
                return;
            }
        }

        await lists.DoneAsync(caller, ct);
    }
}
