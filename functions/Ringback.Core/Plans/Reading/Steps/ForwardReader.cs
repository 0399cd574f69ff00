using Ringback.Core.Plans.Steps;

namespace Ringback.Core.Plans.Reading.Steps;

internal static class ForwardReader
{
    /// <summary>An answering service takes longer than a colleague.</summary>
    private static readonly TimeSpan DefaultSeconds = TimeSpan.FromSeconds(30);

    public static ForwardStep Read(StepName name, YamlMap map, PlanNames names)
    {
        var number = map.Phone("forward") ?? default;
        var otherwise = map.Step("else");
        return new ForwardStep(
            name,
            map.Line,
            number,
            map.OptionalText("name") ?? (number == default ? "" : number.Readable()),
            RingManners.One(map, DefaultSeconds, confirm: false),
            otherwise,
            map.Step("busy", otherwise),
            map.Step("no-answer", otherwise),
            map.Step("error", otherwise));
    }
}
