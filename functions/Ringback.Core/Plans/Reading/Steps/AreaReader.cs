using Ringback.Core.Plans.Steps;

namespace Ringback.Core.Plans.Reading.Steps;

/// <summary>Reads both forms: <c>area: { 312: north, WI: north }</c> and <c>area: nearest, choices: { north: north-desk }</c>.</summary>
internal static class AreaReader
{
    private const string Nearest = "nearest";

    public static AreaStep Read(StepName name, YamlMap map, PlanNames names)
    {
        var otherwise = map.Step("else");
        if (map.IsMap("area"))
        {
            return new AreaStep(name, map.Line, Branches.Read(map, "area", "an area", (section, key) => Area(section, key, names)), Nearest: false, otherwise);
        }

        if (map.Text("area") is { Length: > 0 } other && other != Nearest)
        {
            map.Add("area", $"'area' is '{other}': write nearest with 'choices', or areas and the steps they go to, such as {{ 312: north }}");
        }

        return new AreaStep(name, map.Line, Branches.Read(map, "choices", "a location", (section, key) => Place(section, key, names)), Nearest: true, otherwise);
    }

    private static string? Area(YamlMap section, string key, PlanNames names)
    {
        var area = names.Areas.ContainsKey(key) ? key : AreaCodes.Canonical(key);
        if (area is null)
        {
            section.AddToKey(key, $"'{key}' is not an area. {AreaCodes.Cure}{Suggestion.For(key, names.Areas.Keys)}");
        }

        return area;
    }

    private static string? Place(YamlMap section, string key, PlanNames names)
    {
        if (names.Locations.ContainsKey(key))
        {
            return key;
        }

        section.AddToKey(key, $"there is no location '{key}'.{Suggestion.For(key, names.Locations.Keys)}");
        return null;
    }
}
