using Ringback.Core.Plans.Steps;

namespace Ringback.Core.Plans.Reading.Steps;

internal static class SwitchReader
{
    public static SwitchStep Read(StepName name, YamlMap map, PlanNames names)
    {
        var wanted = map.Text("switch");
        if (wanted.Length > 0)
        {
            Names.Check(map, "switch", wanted, map.At("switch"));
        }

        return new SwitchStep(name, map.Line, wanted, map.Step("then"), map.Step("else"));
    }
}
