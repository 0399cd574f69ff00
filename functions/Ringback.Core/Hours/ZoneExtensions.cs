using NodaTime;
using Ringback.Core.Plans;

namespace Ringback.Core.Hours;

public static class ZoneExtensions
{
    /// <summary>The wall-clock time of the business at this instant.</summary>
    public static LocalDateTime LocalAt(this Business business, DateTimeOffset instant) =>
        Instant.FromDateTimeOffset(instant).InZone(DateTimeZoneProviders.Tzdb[business.TimeZone]).LocalDateTime;
}
