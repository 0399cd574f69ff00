using Ringback.Core.Plans.Steps;

namespace Ringback.Core.Plans.Reading.Steps;

internal static class SayReader
{
    public static SayStep Read(StepName name, YamlMap map, PlanNames names) => new(name, map.Line, names.Said(map, "say"), map.Step("next"));
}
