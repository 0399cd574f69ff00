using Azure;
using Microsoft.DurableTask.Client;
using Ringback.DurableEngine.History;
using Ringback.DurableEngine.Storage;

namespace Ringback.DurableEngine.Engine;

/// <summary>Brings orchestrations to life.</summary>
internal sealed class Starter(InstanceStore store, UnfinishedIndex index, TimeProvider time)
{
    /// <param name="instanceId">The id of the orchestration.</param>
    /// <param name="start">What to start.</param>
    /// <param name="startAt">When; null at once.</param>
    /// <param name="tags">Its tags.</param>
    /// <param name="mayReplace">Whether one in this status gives way.</param>
    /// <param name="ct">Cancels the start.</param>
    /// <returns>The index row, and the status of the one that is in the way (null when it was started).</returns>
    /// <remarks>The index row comes first: a start that dies in between leaves a row that is cleared later, never an orchestration that nobody runs.</remarks>
    public async Task<(UnfinishedRow Row, OrchestrationRuntimeStatus? InTheWay)> StartAsync(
        string instanceId,
        NewInstance start,
        DateTimeOffset? startAt,
        IReadOnlyDictionary<string, string>? tags,
        Func<OrchestrationRuntimeStatus, bool> mayReplace,
        CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var state = new InstanceState
        {
            Name = start.Name,
            Status = OrchestrationRuntimeStatus.Pending,
            CreatedAt = now,
            UpdatedAt = now,
            Execution = start.Execution,
            StartAt = startAt,
            Parent = start.Parent,
            Tags = tags is { Count: > 0 } ? tags : null,
        };
        var row = await index.SetAsync(instanceId, now, ct);
        try
        {
            await store.CreateAsync(instanceId, state, start.Input, ct);
            return (row, null);
        }
        catch (RequestFailedException present) when (present.Status == 409)
        {
            return (row, await ReplaceAsync(instanceId, state, start.Input, mayReplace, ct));
        }
    }

    private async Task<OrchestrationRuntimeStatus?> ReplaceAsync(
        string instanceId, InstanceState state, string? input, Func<OrchestrationRuntimeStatus, bool> mayReplace, CancellationToken ct)
    {
        while (true)
        {
            var present = await store.ReadAsync(instanceId, ct);
            if (present.State is null)
            {
                await store.CreateAsync(instanceId, state, input, ct);
                return null;
            }

            if (present.State.Execution == state.Execution)
            {
                return null;
            }

            if (!mayReplace(present.State.Status))
            {
                return present.State.Status;
            }

            if (await TryReplaceAsync(present, state with { Life = present.State.Life + 1 }, input, ct))
            {
                return null;
            }
        }
    }

    /// <remarks>What the former orchestration still had in its boxes goes with it.</remarks>
    private async Task<bool> TryReplaceAsync(Snapshot present, InstanceState state, string? input, CancellationToken ct)
    {
        await store.DeleteAsync(present.InstanceId, present.Inbox.SelectMany(message => message.RowKeys).Concat(present.Outbox.SelectMany(o => o.RowKeys)), ct);
        present.StaleRows.AddRange(
        [
            .. present.Output is null ? [] : new[] { RowKeys.Output },
            .. present.Failure is null ? [] : new[] { RowKeys.Failure },
            .. present.CustomStatus is null ? [] : new[] { RowKeys.CustomStatus },
        ]);
        try
        {
            await store.CommitAsync(present, new Changes(state) { Input = input ?? "null" }, ct);
            return true;
        }
        catch (RequestFailedException changed) when (changed.Status is 404 or 409 or 412)
        {
            return false;
        }
    }
}
