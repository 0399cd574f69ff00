using Ringback.Core.Plans.Steps;

namespace Ringback.Core.Plans.Reading.Steps;

internal static class RingReader
{
    public static RingStep Read(StepName name, YamlMap map, PlanNames names)
    {
        var how = map.Choice("how", RingOrder.InOrder, RingManners.Orders);
        var otherwise = map.Step("else");
        var to = new RingLinks(
            otherwise,
            map.Step("none", otherwise),
            map.Step("no-answer", otherwise),
            map.Step("busy", otherwise),
            map.Step("declined", otherwise),
            map.Step("error", otherwise),
            map.Step("timeout", otherwise));
        return new RingStep(name, map.Line, names.Who(map, "ring"), how, RingManners.Full(map, how, names), to);
    }
}
