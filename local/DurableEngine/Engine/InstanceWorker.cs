using Azure;
using Microsoft.Extensions.Logging;
using Ringback.DurableEngine.History;
using Ringback.DurableEngine.Storage;

namespace Ringback.DurableEngine.Engine;

/// <summary>Works on one orchestration until there is nothing to do for now: reads it, steps it, delivers what it sends, runs its activities.</summary>
internal sealed class InstanceWorker(
    InstanceStore store, UnfinishedIndex index, Outbox outbox, Stepper stepper, ActivityRunner activities, WorkerSettings settings, ILogger logger)
{
    /// <summary>How long a row without an orchestration may be one whose start is still being written.</summary>
    private static readonly TimeSpan StartTakesAtMost = TimeSpan.FromMinutes(1);

    private long steps;

    /// <summary>Raised after every commit, with the instance id.</summary>
    public event Action<string>? Stepped;

    public long Steps => Interlocked.Read(ref steps) + activities.Runs;

    public async Task WorkAsync(Entry entry, CancellationToken ct)
    {
        try
        {
            while (!await TryFinishAsync(entry, ct))
            {
            }
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // The hub stops; what is stored is taken up by whoever comes next.
        }
        catch (Exception failure)
        {
            logger.LogWarning(failure, "Orchestration {InstanceId} could not be worked on; trying again in {RetryDelay}.", entry.InstanceId, settings.RetryDelay);
            Retry(entry);
        }
    }

    private static bool IsConflict(RequestFailedException failure) => failure.Status is 404 or 409 or 412;

    /// <returns>False when it must be read again.</returns>
    private async Task<bool> TryFinishAsync(Entry entry, CancellationToken ct)
    {
        var (snapshot, row) = await ReadAsync(entry, ct);
        if (snapshot.State is null)
        {
            return await ClearOrphanAsync(entry, snapshot, row, ct);
        }

        while (true)
        {
            await outbox.DeliverAsync(snapshot, ct);
            if (snapshot.State.IsEnded)
            {
                return await FinishAsync(entry, snapshot, row, ct);
            }

            if (IsTakenByAnother(snapshot.State) && snapshot.History.OpenActivities().Any())
            {
                return Leave(entry, snapshot.State.LeaseUntil);
            }

            var results = settings.Workload.Locked<List<TaskResult>>(() => [.. entry.Results]);
            var changes = stepper.Next(snapshot, results, settings.Time.GetUtcNow(), execution => outbox.ReportForeignAwait(entry.InstanceId, execution))
                ?? LeaseRenewal(entry, snapshot.State);
            if (changes is null)
            {
                return await RestAsync(entry, snapshot, row, ct);
            }

            if (!await TryCommitAsync(entry, snapshot, changes, ct))
            {
                return false;
            }

            settings.Workload.Locked(() => entry.Results.RemoveAll(results.Contains));
        }
    }

    private async Task<(Snapshot Snapshot, UnfinishedRow? Row)> ReadAsync(Entry entry, CancellationToken ct)
    {
        var (kept, row) = settings.Workload.Locked(() =>
        {
            var usable = entry.MustRead ? null : entry.Snapshot;
            entry.MustRead = false;
            entry.Snapshot = null;
            return (usable, entry.Row);
        });
        if (kept is not null)
        {
            return (kept, row);
        }

        // The index row is known from before the reading: a message that comes in after the reading changes it.
        row ??= await index.ReadOneAsync(entry.InstanceId, ct);
        return (await store.ReadAsync(entry.InstanceId, ct), row);
    }

    private async Task<bool> TryCommitAsync(Entry entry, Snapshot snapshot, Changes changes, CancellationToken ct)
    {
        try
        {
            await store.CommitAsync(snapshot, changes, ct);
        }
        catch (RequestFailedException conflict) when (IsConflict(conflict))
        {
            // Somebody else changed it, or our own commit went through and its answer was lost: what is stored counts.
            return ReadAgain(entry);
        }

        Interlocked.Increment(ref steps);
        Stepped?.Invoke(entry.InstanceId);
        return true;
    }

    private async Task<bool> FinishAsync(Entry entry, Snapshot snapshot, UnfinishedRow? row, CancellationToken ct)
    {
        await store.DeleteAsync(entry.InstanceId, snapshot.Inbox.SelectMany(message => message.RowKeys), ct);
        if (row is not null && !await index.RemoveAsync(row, ct))
        {
            return ReadAgain(entry);
        }

        settings.Workload.Forget(entry);
        return true;
    }

    private async Task<bool> ClearOrphanAsync(Entry entry, Snapshot snapshot, UnfinishedRow? row, CancellationToken ct)
    {
        var now = settings.Time.GetUtcNow();
        return row is not null && now < row.Due + StartTakesAtMost
            ? Leave(entry, row.Due + StartTakesAtMost)
            : await FinishAsync(entry, snapshot, row, ct);
    }

    /// <summary>Nothing to decide: runs the activities, or notes when to look again.</summary>
    private async Task<bool> RestAsync(Entry entry, Snapshot snapshot, UnfinishedRow? row, CancellationToken ct)
    {
        var state = snapshot.State!;
        var open = snapshot.History.OpenActivities().ToList();
        var timer = NextTimer(snapshot);
        if (open.Count > 0)
        {
            // The index row stays due: should this worker die, another one looks at once, and takes over when the lease has ended.
            settings.Workload.Locked(() =>
            {
                entry.Snapshot = snapshot;
                entry.Row = entry.MustRead ? entry.Row : row;
                entry.Due = Earlier(timer, state.LeaseUntil - (settings.Lease / 2));
                return entry;
            });
            foreach (var activity in open)
            {
                activities.Start(entry, state.ExecutionOfLife, activity, settings.Workload);
            }

            return true;
        }

        if (row?.Due != timer)
        {
            row = row is null ? null : await index.MoveAsync(row, timer, ct);
            if (row is null)
            {
                await index.SetAsync(entry.InstanceId, settings.Time.GetUtcNow(), ct);
                return ReadAgain(entry);
            }
        }

        return settings.Workload.Locked(() =>
        {
            entry.Row = entry.MustRead ? entry.Row : row;
            entry.Due = entry.IsWoken ? entry.Due : timer;
            return true;
        });
    }

    private Changes? LeaseRenewal(Entry entry, InstanceState state)
    {
        var now = settings.Time.GetUtcNow();
        var isDue = settings.Workload.Locked(() => entry.InFlight.Count > 0) && now >= state.LeaseUntil - (settings.Lease / 2);
        return isDue ? new Changes(state with { LeaseUntil = now + settings.Lease }) : null;
    }

    private bool IsTakenByAnother(InstanceState state) => state.Owner != settings.WorkerId && state.Owner.Length > 0 && state.LeaseUntil > settings.Time.GetUtcNow();

    private bool Leave(Entry entry, DateTimeOffset until) => settings.Workload.Locked(() =>
    {
        entry.Results.Clear();
        entry.MustRead = true;
        entry.Due = entry.IsWoken ? entry.Due : until;
        return true;
    });

    private bool ReadAgain(Entry entry) => settings.Workload.Locked(() =>
    {
        entry.MustRead = true;
        entry.Row = null;
        return false;
    });

    private void Retry(Entry entry) => settings.Workload.Locked(() =>
    {
        entry.MustRead = true;
        entry.Row = null;
        entry.IsWoken = false;
        entry.Due = settings.Time.GetUtcNow() + settings.RetryDelay;
        return true;
    });

    private DateTimeOffset NextTimer(Snapshot snapshot)
    {
        var state = snapshot.State!;
        if (state.Status == Microsoft.DurableTask.Client.OrchestrationRuntimeStatus.Suspended)
        {
            return UnfinishedIndex.Never;
        }

        return state.HistoryRows == 0 && state.StartAt > settings.Time.GetUtcNow()
            ? state.StartAt.Value
            : snapshot.History.OpenTimers().Aggregate(UnfinishedIndex.Never, (due, timer) => Earlier(due, new DateTimeOffset(timer.FireAt, TimeSpan.Zero)));
    }

    private static DateTimeOffset Earlier(DateTimeOffset a, DateTimeOffset b) => a < b ? a : b;
}
