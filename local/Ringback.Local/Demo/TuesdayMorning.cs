using NodaTime;

namespace Ringback.Local.Demo;

/// <summary>When the demonstration begins: a Tuesday, 10:00 on the business's wall clock, far from holidays and clock changes.</summary>
internal static class TuesdayMorning
{
    private static readonly LocalDateTime Local = new(2026, 3, 3, 10, 0);

    public static DateTimeOffset In(string timeZone) => Local.InZoneLeniently(DateTimeZoneProviders.Tzdb[timeZone]).ToDateTimeOffset();
}
