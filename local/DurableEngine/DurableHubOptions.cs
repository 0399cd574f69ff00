using System.Text.Json;

namespace Ringback.DurableEngine;

/// <summary>Options of a <see cref="DurableTaskHub"/>.</summary>
public sealed record DurableHubOptions
{
    /// <summary>Prefix of the two tables (letters and digits, starting with a letter). Hubs of one name share their orchestrations.</summary>
    public string HubName { get; init; } = "Ringback";

    /// <summary>
    /// Who runs here; empty takes a fresh id. Two hubs that run at the same time must differ. A hub that comes back under its old id takes its unfinished
    /// activities up at once instead of waiting for the lease to end.
    /// </summary>
    public string WorkerId { get; init; } = "";

    /// <summary>How long a worker that went silent keeps its running activities from the others; 15 s, on the hub's clock. Renewed while they run.</summary>
    public TimeSpan LeaseDuration { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>
    /// How often work is looked for that another process left, and failed work is tried again; 1 s. <see cref="Timeout.InfiniteTimeSpan"/>: only
    /// <see cref="DurableTaskHub.RunUntilQuietAsync"/> looks.
    /// </summary>
    public TimeSpan PollInterval { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The clock of the polling; the hub's own unless set. A hub on a virtual clock polls on the wall clock, or an advance steps through every poll.</summary>
    public TimeProvider? PollClock { get; init; }

    /// <summary>Orchestrations worked on at the same time; 32.</summary>
    public int MaxConcurrentInstances { get; init; } = 32;

    /// <summary>Where random ids come from.</summary>
    public Func<Guid> Ids { get; init; } = Guid.NewGuid;

    /// <summary>How inputs, outputs and events become JSON.</summary>
    public JsonSerializerOptions JsonSerializerOptions { get; init; } = new(JsonSerializerDefaults.General) { PropertyNameCaseInsensitive = true, IncludeFields = true };
}
