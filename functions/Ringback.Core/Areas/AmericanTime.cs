using NodaTime;

namespace Ringback.Core.Areas;

/// <summary>A time zone of North America by the name that people give it, such as <c>Eastern Time</c>: everywhere where clocks show the same in winter, Phoenix with Denver.</summary>
public sealed record AmericanTime(string Name, Offset Standard)
{
    /// <summary>From east to west.</summary>
    public static IReadOnlyList<AmericanTime> All { get; } =
    [
        new("Atlantic Time", Offset.FromHours(-4)),
        new("Eastern Time", Offset.FromHours(-5)),
        new("Central Time", Offset.FromHours(-6)),
        new("Mountain Time", Offset.FromHours(-7)),
        new("Pacific Time", Offset.FromHours(-8)),
        new("Alaska Time", Offset.FromHours(-9)),
        new("Hawaii Time", Offset.FromHours(-10)),
    ];

    private static readonly Dictionary<string, AmericanTime> ByName = All.ToDictionary(time => time.Name, StringComparer.OrdinalIgnoreCase);

    private static readonly Dictionary<string, Offset> Standards =
        AreaCode.All.Select(area => area.TimeZone).Distinct().ToDictionary(zone => zone, StandardOf, StringComparer.Ordinal);

    public static AmericanTime? Find(string name) => ByName.GetValueOrDefault(name);

    public bool Covers(AreaCode area) => Standards[area.TimeZone] == Standard;

    private static Offset StandardOf(string zone) => DateTimeZoneProviders.Tzdb[zone].GetZoneInterval(Instant.FromUtc(2026, 1, 15, 12, 0)).StandardOffset;
}
