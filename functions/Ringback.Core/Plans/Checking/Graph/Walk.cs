using Ringback.Core.Plans.Steps;

namespace Ringback.Core.Plans.Checking.Graph;

/// <summary>Walks without recursion: a plan may be as deep as it likes.</summary>
internal static class Walk
{
    /// <summary>Which steps are reached from there, on ways that the caller of this method lets through.</summary>
    public static bool[] From(PlanGraph graph, IEnumerable<int> starts, Func<Step, Way, bool> lets)
    {
        var reached = new bool[graph.Steps.Count];
        var open = new Stack<int>();
        foreach (var start in starts)
        {
            Visit(start);
        }

        while (open.TryPop(out var step))
        {
            foreach (var way in graph.From(step))
            {
                if (way.To is not Way.Nowhere && lets(graph.Steps[step], way))
                {
                    Visit(way.To);
                }
            }
        }

        return reached;

        void Visit(int step)
        {
            if (!reached[step])
            {
                reached[step] = true;
                open.Push(step);
            }
        }
    }

    /// <summary>From which steps one of the wanted ones can be reached.</summary>
    public static bool[] Back(PlanGraph graph, Func<Step, bool> wanted, Func<Step, Way, bool> lets)
    {
        var into = new List<int>[graph.Steps.Count];
        var reached = new bool[graph.Steps.Count];
        var open = new Stack<int>();
        for (var step = 0; step < graph.Steps.Count; step++)
        {
            foreach (var way in graph.From(step))
            {
                if (way.To is not Way.Nowhere && lets(graph.Steps[step], way))
                {
                    (into[way.To] ??= []).Add(step);
                }
            }

            if (wanted(graph.Steps[step]))
            {
                reached[step] = true;
                open.Push(step);
            }
        }

        while (open.TryPop(out var step))
        {
            foreach (var before in into[step] ?? [])
            {
                if (!reached[before])
                {
                    reached[before] = true;
                    open.Push(before);
                }
            }
        }

        return reached;
    }
}
