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
        return new RingStep(
            name,
            map.Line,
            names.Who(map, "ring"),
            map.Choice("how", RingOrder.InOrder, Orders),
            map.Duration("seconds", DefaultSeconds, Least, Most),
            map.Flag("confirm", otherwise: true),
            otherwise,
            map.Step("busy", otherwise));
    }
}
