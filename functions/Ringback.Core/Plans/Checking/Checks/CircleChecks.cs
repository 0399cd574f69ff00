using Ringback.Core.Plans.Checking.Graph;
using Ringback.Core.Routing;

namespace Ringback.Core.Plans.Checking.Checks;

/// <summary>No loop without the caller acting, and no chain of steps that is too long for one decision.</summary>
internal static class CircleChecks
{
    private const int LongestCircle = 12;

    public static void Run(CheckContext context)
    {
        var components = Components.In(context.Graph, static (step, way) => !Nature.CallerActs(step, way.Key));
        var reported = new HashSet<int>();
        for (var step = 0; step < context.Graph.Steps.Count; step++)
        {
            if (components.IsCircle[step] && context.Graph.Reached[step] && reported.Add(components.Of[step]))
            {
                Report(context, components, step);
            }
        }

        FindChains(context);
    }

    /// <summary>Of each knot of circles, one. Plans are written from the top down, so the way that leads back to the topmost step is the one that closes it.</summary>
    private static void Report(CheckContext context, Components components, int head)
    {
        var graph = context.Graph;
        var circle = ShortestCircle(graph, components, head);
        var closing = circle[^1];
        var names = circle.Select(way => $"{graph.NameOf(way.From)} ({way.Key})").ToList();
        var shown = names.Count > LongestCircle ? names.Take(LongestCircle).Append("...") : names;
        context.Report(
            CheckRules.Circle,
            graph.Steps[closing.From],
            closing.Key,
            $"'{closing.Key}' leads back to '{graph.NameOf(head)}', and nothing that the caller does is needed to go round: {string.Join(" > ", shown)} > {graph.NameOf(head)}.",
            $"Let '{closing.Key}' of '{graph.NameOf(closing.From)}' lead on to a voicemail or a callback.");
    }

    private static List<Way> ShortestCircle(PlanGraph graph, Components components, int head)
    {
        var cameBy = new Dictionary<int, Way>();
        var open = new Queue<int>([head]);
        while (open.TryDequeue(out var step))
        {
            foreach (var way in graph.From(step))
            {
                if (way.To is Way.Nowhere || Nature.CallerActs(graph.Steps[step], way.Key) || components.Of[way.To] != components.Of[head])
                {
                    continue;
                }

                if (way.To == head)
                {
                    return PathTo(head, way, cameBy);
                }

                if (cameBy.TryAdd(way.To, way))
                {
                    open.Enqueue(way.To);
                }
            }
        }

        throw new InvalidOperationException($"'{graph.NameOf(head)}' was found in a circle, but no way leads back to it");
    }

    private static List<Way> PathTo(int head, Way last, Dictionary<int, Way> cameBy)
    {
        var circle = new List<Way> { last };
        while (circle[^1].From != head)
        {
            circle.Add(cameBy[circle[^1].From]);
        }

        circle.Reverse();
        return circle;
    }

    /// <summary>By step: how many steps one decision may take from there on. Circles are reported already; within them nothing is counted.</summary>
    private static void FindChains(CheckContext context)
    {
        var graph = context.Graph;
        var components = Components.In(graph, static (step, way) => Nature.PassesAtOnce(step) && !Nature.CallerActs(step, way.Key));
        var length = new int[graph.Steps.Count];
        foreach (var step in components.LastFirst)
        {
            length[step] = 1;
            if (!Nature.PassesAtOnce(graph.Steps[step]))
            {
                continue;
            }

            var rest = 0;
            foreach (var way in graph.From(step))
            {
                if (way.To is not Way.Nowhere && components.Of[way.To] != components.Of[step])
                {
                    rest = Math.Max(rest, length[way.To]);
                }
            }

            length[step] += rest;
            if (length[step] == Turn.MostSteps + 1)
            {
                context.Report(
                    CheckRules.TooManyAtOnce,
                    graph.Steps[step],
                    null,
                    $"from here, {length[step]} steps and more may follow each other without one that takes time.");
            }
        }
    }
}
