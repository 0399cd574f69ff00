using Ringback.Core.Plans;
using Ringback.Core.Routing.Trials.Running;

namespace Ringback.Core.Routing.Trials;

/// <summary>
/// Plays one call through a plan in simulated time, on the production engine: what the engine orders is carried out as fast as the service and people would, and what
/// comes of it is told back. Pure: the same request on the same plan always ends the same way.
/// </summary>
public static class Trial
{
    /// <exception cref="NodaTime.TimeZones.DateTimeZoneNotFoundException">The plan's time zone does not exist (the plan's reader refuses such a plan).</exception>
    public static TrialResult Run(Plan plan, TrialRequest request) => new TrialRun(plan, request).Play();
}
