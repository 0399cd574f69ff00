using System.Collections.Concurrent;
using Ringback.Core;
using Ringback.Core.Plans;

namespace Ringback.Functions.Plans;

/// <summary>The plans that calls run on, kept in memory: a version for good, because it never changes, and which one is live for some seconds.</summary>
public sealed class PlanStore(PlanTable table, TimeProvider time) : IPlans
{
    /// <summary>A published plan is live everywhere within this time.</summary>
    private static readonly TimeSpan LiveAge = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<PlanVersion, Plan> versions = new();
    private readonly Lock gate = new();
    private int looks;
    private volatile Cached? live;

    public async ValueTask<LivePlan> LiveAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        if (live is { } cached && now - cached.ReadAt < LiveAge)
        {
            return cached.Plan;
        }

        var look = Interlocked.Increment(ref looks);
        var pointer = await table.LiveAsync(cancellation) ?? throw new NoPlanException("no plan is published yet: publish one, or name it in the setting PlanFile");
        return Keep(new LivePlan(pointer.Version, await VersionAsync(pointer.Version, cancellation)), now, look);
    }

    public async ValueTask<Plan> VersionAsync(PlanVersion version, CancellationToken cancellation)
    {
        if (versions.TryGetValue(version, out var known))
        {
            return known;
        }

        var found = await table.FindAsync(version, cancellation) ?? throw new NoPlanException($"plan version {version} does not exist");
        return versions[version] = PlanReader.Read(found.Text);
    }

    /// <summary>Makes known what this instance has just published, so that it need not wait until it looks again.</summary>
    internal void Know(LivePlan plan)
    {
        versions[plan.Version] = plan.Plan;
        Keep(plan, time.GetUtcNow(), Interlocked.Increment(ref looks));
    }

    /// <summary>A look that began before the one that is kept may have seen an older plan: it is not kept.</summary>
    private LivePlan Keep(LivePlan plan, DateTimeOffset readAt, int look)
    {
        lock (gate)
        {
            if (live is not { } known || known.Look < look)
            {
                live = new Cached(plan, readAt, look);
            }

            return live.Plan;
        }
    }

    private sealed record Cached(LivePlan Plan, DateTimeOffset ReadAt, int Look);
}
