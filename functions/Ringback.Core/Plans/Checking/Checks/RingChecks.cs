using Ringback.Core.Plans.Checking.Graph;
using Ringback.Core.Plans.Steps;

namespace Ringback.Core.Plans.Checking.Checks;

/// <summary>How phones are rung: how many at once, how long, and who counts as a person.</summary>
internal static class RingChecks
{
    /// <summary>About when the carrier's voicemail answers a mobile.</summary>
    private static readonly TimeSpan Voicemail = TimeSpan.FromSeconds(20);

    public static void Run(CheckContext context)
    {
        var legs = LegsOf(context.Graph);
        foreach (var (index, step) in context.ReachedSteps)
        {
            if (step is RingStep { How: RingOrder.All } ring)
            {
                CheckWidth(context, ring, legs[index]);
            }

            if (step is RingStep or QueueStep)
            {
                CheckSeconds(context, step, Nature.MannerOf(step)!);
            }
        }
    }

    /// <summary>By step: how many outbound calls the scarcest line may hold whose calls come there.</summary>
    public static int[] LegsOf(PlanGraph graph)
    {
        var legs = new int[graph.Steps.Count];
        var open = new Stack<int>();
        foreach (var start in graph.Starts.OrderBy(start => start.Legs))
        {
            Visit(start.Step, start.Legs);
            while (open.TryPop(out var step))
            {
                foreach (var way in graph.From(step))
                {
                    Visit(way.To, start.Legs);
                }
            }
        }

        return legs;

        void Visit(int step, int most)
        {
            if (step is not Way.Nowhere && legs[step] == 0)
            {
                legs[step] = most;
                open.Push(step);
            }
        }
    }

    /// <summary>How many phones ring together at most; a plan that staggers them means it.</summary>
    public static int WidthOf(CheckContext context, RingStep ring) =>
        ring.Manner.Also is AlsoPhones.Together ? context.Staffing.PhonesOf(context.Staffing.Ever(ring.Who), ring.Manner).Count() : context.Staffing.Ever(ring.Who).Count;

    private static void CheckWidth(CheckContext context, RingStep ring, int legs)
    {
        var width = WidthOf(context, ring);
        if (width > legs && ring.Manner.Stagger == TimeSpan.Zero && ring.Who.Rota is null && ring.Manner.Delays.Count == 0)
        {
            context.Report(
                CheckRules.WideRing,
                ring,
                "how",
                $"{width} phones are to ring at once, but the number may hold {Words.Count(legs, "call", "calls")}: the others ring only as those give up.",
                $"Have Microsoft raise the limit and write legs: {width} at the number, or ring {legs} of them first and the others after.");
        }
    }

    private static void CheckSeconds(CheckContext context, Step step, RingManner manner)
    {
        if (!manner.Confirm && manner.Seconds >= Voicemail)
        {
            context.Report(
                CheckRules.UnconfirmedRing,
                step,
                "confirm",
                $"phones ring for {Words.Of(manner.Seconds)} and whoever answers counts as a person, the carrier's voicemail too.",
                "Delete confirm: false, or write seconds: 15.");
        }
        else if (manner.Seconds > Voicemail)
        {
            context.Report(
                CheckRules.LongRing,
                step,
                "seconds",
                $"each phone rings for {Words.Of(manner.Seconds)}; a mobile's voicemail takes the call after about {Words.Of(Voicemail)}.");
        }
    }
}
