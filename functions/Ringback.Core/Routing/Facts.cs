using NodaTime;
using Ringback.Core.Plans;

namespace Ringback.Core.Routing;

/// <summary>What a decision may know besides the call itself.</summary>
/// <param name="Plan">The version of the plan that the call runs on.</param>
/// <param name="Local">The business's local time.</param>
public sealed record Facts(DateTimeOffset Now, Plan Plan, LocalDateTime Local)
{
    /// <summary>The facts of this moment.</summary>
    /// <exception cref="NodaTime.TimeZones.DateTimeZoneNotFoundException">The plan's time zone does not exist (the plan's reader refuses such a plan).</exception>
    public static Facts At(DateTimeOffset now, Plan plan)
    {
        var zone = DateTimeZoneProviders.Tzdb[plan.Business.TimeZone];
        return new Facts(now, plan, Instant.FromDateTimeOffset(now).InZone(zone).LocalDateTime);
    }
}
