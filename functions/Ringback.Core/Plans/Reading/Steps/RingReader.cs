using Ringback.Core.Plans.Steps;

namespace Ringback.Core.Plans.Reading.Steps;

internal static class RingReader
{
    private static readonly TimeSpan DefaultSeconds = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Least = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(60);

    private static readonly IReadOnlyDictionary<string, RingOrder> Orders = new Dictionary<string, RingOrder>(StringComparer.Ordinal)
    {
        ["in-order"] = RingOrder.InOrder,
        ["all"] = RingOrder.All,
    };

    public static RingStep Read(StepName name, YamlMap map, PlanNames names)
    {
        var otherwise = map.Step("else");
        var manner = new RingManner(
            map.Duration("seconds", DefaultSeconds, Least, Most),
            map.Flag("confirm", otherwise: true),
            AlsoPhones.After,
            TimeSpan.Zero,
            new Dictionary<PersonId, TimeSpan>(),
            Max: null);
        var to = new RingLinks(otherwise, otherwise, otherwise, map.Step("busy", otherwise), otherwise, otherwise, otherwise);
        return new RingStep(name, map.Line, names.Who(map, "ring"), map.Choice("how", RingOrder.InOrder, Orders), manner, to);
    }
}
