using Ringback.Core.Plans.Steps;

namespace Ringback.Core.Plans.Reading.Steps;

internal static class HangUpReader
{
    public static HangUpStep Read(StepName name, YamlMap map, PlanNames names)
    {
        var text = map.OptionalText("hang-up");
        Placeholders.Check(map, "hang-up", text);
        return new HangUpStep(name, map.Line, text is null ? null : names.Text(text), map.Flag("informed", otherwise: false));
    }
}
