using Ringback.Core.Plans.Checking.Graph;
using Ringback.Core.Plans.Steps;

namespace Ringback.Core.Plans.Checking.Checks;

/// <summary>
/// How long phones ring at most before the caller is offered anything but music: a queue, a message, a choice. Each phone is rung once a call, so one that
/// has rung before costs nothing more.
/// </summary>
internal static class WaitChecks
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private const int LongestPath = 6;

    /// <summary>The longest ringing with which a call comes to a step.</summary>
    private sealed record Wait(TimeSpan Time, IReadOnlySet<PhoneNumber> Rung, int From)
    {
        public static Wait None { get; } = new(TimeSpan.Zero, new HashSet<PhoneNumber>(), Way.Nowhere);
    }

    public static void Run(CheckContext context)
    {
        var graph = context.Graph;
        var components = Components.In(graph, static (_, way) => true);
        var legs = RingChecks.LegsOf(graph);
        var waits = new Wait?[graph.Steps.Count];
        foreach (var step in components.LastFirst.Reverse())
        {
            var before = waits[step] ?? Wait.None;
            var after = After(context, graph.Steps[step], before, legs[step]);
            if (after.Time > Patience && before.Time <= Patience)
            {
                Report(context, step, after, waits);
            }

            foreach (var way in graph.From(step))
            {
                // A way back is no longer wait: each phone rings once, and circles without the caller are errors anyway.
                if (way.To is not Way.Nowhere && components.Of[way.To] != components.Of[step] && !(waits[way.To]?.Time >= after.Time))
                {
                    waits[way.To] = after with { From = after.Time > TimeSpan.Zero ? step : Way.Nowhere };
                }
            }
        }
    }

    private static Wait After(CheckContext context, Step step, Wait before, int legs)
    {
        switch (step)
        {
            case RingStep ring:
                var phones = context.Staffing.PhonesOf(context.Staffing.Ever(ring.Who), ring.Manner).Where(phone => !before.Rung.Contains(phone)).ToList();
                return phones.Count == 0 ? before : before with { Time = before.Time + LengthOf(ring, OneTurn(context, ring, phones.Count), Following(context, ring), legs), Rung = before.Rung.Union(phones).ToHashSet() };
            case ForwardStep forward:
                return before with { Time = before.Time + forward.Manner.Seconds };
            case MenuStep or QueueStep or VoicemailStep or IntakeStep or CallbackStep or HangUpStep:
                return Wait.None;
            default:
                return before;
        }
    }

    /// <summary>On a rota only one person's phones ring.</summary>
    private static int OneTurn(CheckContext context, RingStep ring, int phones) =>
        ring.Who.Rota is null ? phones : Math.Min(phones, context.Staffing.Ever(ring.Who).Max(person => ring.Manner.Also is AlsoPhones.Never ? 1 : 1 + person.Also.Count));

    /// <summary>So many phones of one person follow each other, whoever else rings.</summary>
    private static int Following(CheckContext context, RingStep ring) =>
        ring.Manner.Also is AlsoPhones.After ? context.Staffing.Ever(ring.Who).Max(person => 1 + person.Also.Count) : 1;

    private static TimeSpan LengthOf(RingStep ring, int phones, int following, int legs)
    {
        var rounds = ring.How is RingOrder.All ? Math.Max(Math.Min(following, phones), (phones + Math.Max(1, legs) - 1) / Math.Max(1, legs)) : phones;
        var length = rounds * ring.Manner.Seconds;
        return ring.Manner.Max is { } max && max < length ? max : length;
    }

    private static void Report(CheckContext context, int step, Wait after, Wait?[] waits)
    {
        var graph = context.Graph;
        var path = new List<string> { graph.NameOf(step).Value };
        for (var before = waits[step]; before is { From: not Way.Nowhere } && path.Count < LongestPath; before = waits[before.From])
        {
            if (Nature.Rings(graph.Steps[before.From]))
            {
                path.Add(graph.NameOf(before.From).Value);
            }
        }

        path.Reverse();
        context.Report(
            CheckRules.LongWait,
            graph.Steps[step],
            "seconds",
            $"when nobody answers, phones have rung for {Words.Of(after.Time)} after this step ({string.Join(", then ", path)}), and callers heard nothing but music.",
            "Ring for less long (seconds: 12, or max: 30s), or let the step before go to a queue with offer-callback-after: 45s.");
    }
}
