namespace Ringback.Core.Plans.Reading;

/// <summary>Reads <c>areas</c>: names for several area codes, states and countries, such as <c>north-side: [312, 773, WI, "+44"]</c>.</summary>
internal static class AreasSection
{
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Read(YamlMap root, IReadOnlyDictionary<string, Location> locations)
    {
        var areas = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        if (root.OptionalMap("areas") is { } section)
        {
            foreach (var name in section.Keys.ToList())
            {
                Names.CheckKey(section, "area", name);
                if (AreaCodes.Canonical(name) is not null)
                {
                    section.AddToKey(name, $"'{name}' is an area code, a state or a country already; give the named area another name");
                }

                areas[name] = Members(section, name);
            }
        }

        CheckLocations(root, locations, areas);
        return areas;
    }

    private static IReadOnlyList<string> Members(YamlMap section, string name)
    {
        var members = new List<string>();
        foreach (var item in section.TextItems(name))
        {
            if (AreaCodes.Canonical(item.Text!) is { } area)
            {
                members.Add(area);
            }
            else
            {
                section.Problems.Add(item.At, $"areas: '{name}' has '{item.Text}', which is not an area. {AreaCodes.Cure}");
            }
        }

        if (members.Count == 0)
        {
            section.Add(name, $"'{name}' names no area. {AreaCodes.Cure}");
        }

        return members;
    }

    private static void CheckLocations(YamlMap root, IReadOnlyDictionary<string, Location> locations, IReadOnlyDictionary<string, IReadOnlyList<string>> areas)
    {
        foreach (var location in locations.Values.Where(location => location.Area is { } area && AreaCodes.Canonical(area) is null && !areas.ContainsKey(area)))
        {
            root.OptionalMap("locations")!.OptionalMap(location.Name, $"location '{location.Name}'")!
                .Add("area", $"'{location.Area}' is not an area. {AreaCodes.Cure}{Suggestion.For(location.Area!, areas.Keys)}");
        }
    }
}
