using Ringback.Core.Plans.Steps;

namespace Ringback.Core.Plans.Reading.Steps;

internal static class HangUpReader
{
    public static HangUpStep Read(StepName name, YamlMap map, PlanNames names) =>
        new(name, map.Line, names.OptionalSaid(map, "hang-up"), map.Flag("informed", otherwise: false));
}
