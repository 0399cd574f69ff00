using Ringback.Core.Plans.Steps;

namespace Ringback.Core.Plans.Reading.Steps;

internal static class SayReader
{
    public static SayStep Read(StepName name, YamlMap map, PlanNames names)
    {
        var text = map.Text("say");
        Placeholders.Check(map, "say", text);
        return new SayStep(name, map.Line, names.Text(text), map.Step("next"));
    }
}
