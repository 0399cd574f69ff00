namespace Ringback.DurableEngine.Engine;

/// <param name="WorkerId">Who this worker is.</param>
/// <param name="Lease">How long its open activities are its own.</param>
/// <param name="RetryDelay">The wait after a failure of storage.</param>
/// <param name="Time">The clock of orchestrations.</param>
internal sealed record WorkerSettings(string WorkerId, TimeSpan Lease, TimeSpan RetryDelay, TimeProvider Time)
{
    public required Workload Workload { get; init; }
}
