namespace Ringback.Core.Plans.Reading;

/// <summary>Reads <c>locations</c>: the places where the business's people work.</summary>
internal static class LocationsSection
{
    private const int MostMissed = 100;
    private static readonly TimeSpan Least = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Most = TimeSpan.FromDays(7);

    public static IReadOnlyDictionary<string, Location> Read(YamlMap root)
    {
        var locations = new Dictionary<string, Location>(StringComparer.Ordinal);
        if (root.OptionalMap("locations") is not { } section)
        {
            return locations;
        }

        foreach (var name in section.Keys.ToList())
        {
            Names.CheckKey(section, "location", name);
            if (section.OptionalMap(name, $"location '{name}'") is { } map)
            {
                locations[name] = new Location(
                    name,
                    map.OptionalText("name") ?? name,
                    map.OptionalText("area"),
                    map.OptionalNumber("down-after", 1, MostMissed),
                    map.Duration("down-for", Location.DefaultDownFor, Least, Most));
                map.RefuseUnknownKeys();
            }
        }

        return locations;
    }
}
