using System.Globalization;
using Ringback.Core.Plans.Steps;

namespace Ringback.Core.Plans.Reading.Steps;

/// <summary>Reads <c>share: { north: 70, south: 30 }</c>, or a list of <c>{ to, percent }</c>.</summary>
internal static class ShareReader
{
    private const int Whole = 100;

    public static ShareStep Read(StepName name, YamlMap map, PlanNames names)
    {
        var parts = map.IsList("share") ? [.. map.Maps("share", index => $"{map.What}, part {index}").Select(Part)] : Parts(map);
        var sum = parts.Sum(part => part.Percent);
        if (sum != Whole)
        {
            map.Add("share", $"the parts make {sum} percent together: make it {Whole}");
        }

        foreach (var twice in parts.GroupBy(part => part.To).Where(group => group.Key.Value.Length > 0 && group.Count() > 1))
        {
            map.Add("share", $"'{twice.Key}' has two parts; give it one");
        }

        return new ShareStep(name, map.Line, parts);
    }

    private static IReadOnlyList<SharePart> Parts(YamlMap map)
    {
        if (map.Map("share", $"{map.What}, share") is not { } section)
        {
            return [];
        }

        var parts = new List<SharePart>();
        foreach (var key in section.Keys.ToList())
        {
            section.Problems.NameStep(section.AtKey(key), map.What, "share", new StepName(key));
            parts.Add(new SharePart(new StepName(key), Percent(section, key)));
        }

        return parts;
    }

    private static SharePart Part(YamlMap map)
    {
        var part = new SharePart(map.Step("to"), Percent(map, "percent"));
        map.RefuseUnknownKeys("share-part");
        return part;
    }

    private static int Percent(YamlMap map, string key)
    {
        var text = map.Text(key);
        return int.TryParse(text.TrimEnd().TrimEnd('%'), NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var percent) && percent is >= 1 and <= Whole ? percent
            : text.Length == 0 ? 0
            : map.Refuse(key, $"'{key}' is '{text}': write a percentage from 1 to {Whole}", 0);
    }
}
