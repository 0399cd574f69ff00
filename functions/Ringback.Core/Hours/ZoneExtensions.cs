using System.Collections.Concurrent;
using NodaTime;
using Ringback.Core.Plans;

namespace Ringback.Core.Hours;

public static class ZoneExtensions
{
    /// <summary>The provider takes a lock at every look-up, and this stands on every call's way.</summary>
    private static readonly ConcurrentDictionary<string, DateTimeZone> Zones = new(StringComparer.Ordinal);

    /// <exception cref="NodaTime.TimeZones.DateTimeZoneNotFoundException">There is no such zone (the plan's reader refuses such a plan).</exception>
    public static DateTimeZone Zone(this Business business) =>
        Zones.TryGetValue(business.TimeZone, out var known) ? known : Zones.GetOrAdd(business.TimeZone, DateTimeZoneProviders.Tzdb[business.TimeZone]);

    /// <summary>The wall-clock time of the business at this instant.</summary>
    public static LocalDateTime LocalAt(this Business business, DateTimeOffset instant) =>
        Instant.FromDateTimeOffset(instant).InZone(business.Zone()).LocalDateTime;
}
