using Ringback.Core.Plans.Steps;

namespace Ringback.Core.Plans.Reading.Steps;

internal static class QueueReader
{
    private const int MostCallers = 1000;
    private static readonly TimeSpan DefaultMaxWait = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LeastWait = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan MostWait = TimeSpan.FromHours(2);
    private static readonly TimeSpan LeastPause = TimeSpan.FromSeconds(15);

    public static QueueStep Read(StepName name, YamlMap map, PlanNames names)
    {
        var otherwise = map.Step("else");
        var step = new QueueStep(
            name,
            map.Line,
            names.Who(map, "queue"),
            map.Choice("how", RingOrder.LongestIdle, RingManners.Orders),
            RingManners.Usual(map),
            map.Duration("max-wait", DefaultMaxWait, LeastWait, MostWait),
            map.OptionalNumber("max-length", 1, MostCallers),
            map.OptionalDuration("offer-callback-after", LeastPause, MostWait),
            map.OptionalDuration("say-position-every", LeastPause, MostWait),
            Priority(map, names),
            otherwise,
            map.Step("full", otherwise),
            map.Step("none", otherwise),
            map.OptionalStep("callback"));
        if (step.OfferCallbackAfter >= step.MaxWait)
        {
            map.Add("offer-callback-after", $"the offer comes after {Durations.Write(step.OfferCallbackAfter.Value)}, when the wait ends after {Durations.Write(step.MaxWait)}: make it the shorter time");
        }

        return step;
    }

    private static IReadOnlyList<string> Priority(YamlMap map, PlanNames names)
    {
        var tags = map.TextItems("priority");
        foreach (var tag in tags.Where(tag => !names.Callers.Tags.ContainsKey(tag.Text!)))
        {
            map.Problems.Add(tag.At, $"{map.What}: 'priority' names the tag '{tag.Text}', which 'callers' does not have.{Suggestion.For(tag.Text!, names.Callers.Tags.Keys)}");
        }

        return [.. tags.Select(tag => tag.Text!).Distinct(StringComparer.Ordinal)];
    }
}
