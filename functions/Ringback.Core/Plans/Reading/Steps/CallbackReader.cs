using Ringback.Core.Plans.Steps;

namespace Ringback.Core.Plans.Reading.Steps;

internal static class CallbackReader
{
    public static CallbackStep Read(StepName name, YamlMap map, PlanNames names)
    {
        var next = map.Step("next");
        return new CallbackStep(name, map.Line, names.OptionalSaid(map, "callback"), next, map.Step("anonymous", next));
    }
}
