using Ringback.Core.Plans.Steps;

namespace Ringback.Core.Plans.Reading.Steps;

internal static class HoursReader
{
    public static HoursStep Read(StepName name, YamlMap map, PlanNames names)
    {
        var hours = map.Text("hours");
        if (hours.Length > 0 && !names.Hours.ContainsKey(hours))
        {
            map.Add("hours", $"the hours '{hours}' don't exist.{Suggestion.For(hours, names.Hours.Keys)}");
        }

        var closed = map.Step("closed");
        return new HoursStep(name, map.Line, hours, map.Step("open"), closed, map.Step("holiday", otherwise: closed));
    }
}
