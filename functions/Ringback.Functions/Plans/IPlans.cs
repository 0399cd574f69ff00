using Ringback.Core;
using Ringback.Core.Plans;

namespace Ringback.Functions.Plans;

/// <summary>The plan's versions. A version never changes once it is published, so a call keeps the one it started with.</summary>
public interface IPlans
{
    /// <summary>The version that new calls run on; up to 10 seconds old.</summary>
    /// <exception cref="NoPlanException">Nothing was published yet.</exception>
    ValueTask<LivePlan> LiveAsync(CancellationToken cancellation);

    /// <exception cref="NoPlanException">There is no such version.</exception>
    ValueTask<Plan> VersionAsync(PlanVersion version, CancellationToken cancellation);
}

public sealed record LivePlan(PlanVersion Version, Plan Plan);

public sealed class NoPlanException(string message) : Exception(message);
