using Azure.Data.Tables;
using Ringback.Core;
using Ringback.Core.Routing;

namespace Ringback.Functions.Team;

/// <summary>A row of the queues: whose place, and in which.</summary>
public sealed record QueueEntry(StepName Queue, QueuePlace Place)
{
    public required TableEntity Row { get; init; }
}

/// <summary>Who waits in the queues: a row for each caller. A place once taken stays as it is until it is given back, however often it is taken.</summary>
public sealed class QueueBoard(TeamTable team)
{
    /// <summary>Takes a place, unless the call has one.</summary>
    public Task JoinAsync(StepName queue, QueuePlace place, CancellationToken ct) => team.TryAddAsync(Row(queue, place), ct);

    public Task LeaveAsync(StepName queue, CallId call, CancellationToken ct) => team.DeleteAsync(TeamRows.PlaceOf(queue, call), ct);

    /// <summary>The caller goes and keeps the place for a callback. A call without a place keeps none.</summary>
    public Task KeepForCallbackAsync(StepName queue, CallId call, CancellationToken ct) => team.ChangeAsync(
        TeamRows.PlaceOf(queue, call),
        row => row is null || Read(row).Place is not { IsCallback: false } place ? [] : [TeamTable.Write(Row(queue, place with { IsCallback = true }), row)],
        ct);

    public async Task<IReadOnlyList<QueueEntry>> AllAsync(CancellationToken ct) => [.. (await team.OfAsync(TeamRows.Queues, ct)).Select(Read)];

    /// <summary>Removes an entry as it was read; one that has changed meanwhile stays.</summary>
    public Task RemoveAsync(QueueEntry entry, CancellationToken ct) => team.DeleteAsync(entry.Row, ct);

    internal static QueueEntry Read(TableEntity row) => new(
        new StepName(row.GetString(TeamRows.Name)!),
        new QueuePlace(
            new CallId(row.GetString(TeamRows.Call)!), row.GetBoolean(TeamRows.Priority)!.Value, row.GetDateTimeOffset(TeamRows.At)!.Value, row.GetBoolean(TeamRows.Callback)!.Value))
    {
        Row = row,
    };

    private static TableEntity Row(StepName queue, QueuePlace place) => new(TeamRows.Partition, TeamRows.PlaceOf(queue, place.Call))
    {
        [TeamRows.Name] = queue.Value,
        [TeamRows.Call] = place.Call.Value,
        [TeamRows.Priority] = place.HasPriority,
        [TeamRows.At] = place.Since,
        [TeamRows.Callback] = place.IsCallback,
    };
}
