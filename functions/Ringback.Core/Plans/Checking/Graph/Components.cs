using Ringback.Core.Plans.Steps;

namespace Ringback.Core.Plans.Checking.Graph;

/// <summary>The steps that lead to each other in circles, and the order of all others (Tarjan's strongly connected components, without recursion).</summary>
internal sealed class Components
{
    private readonly PlanGraph graph;
    private readonly Func<Step, Way, bool> lets;
    private readonly int[] index;
    private readonly int[] low;
    private readonly int[] next;
    private readonly bool[] waits;
    private readonly Stack<int> stack = new();
    private readonly List<int> order = [];
    private int visited;
    private int closed;

    private Components(PlanGraph graph, Func<Step, Way, bool> lets)
    {
        (this.graph, this.lets) = (graph, lets);
        var count = graph.Steps.Count;
        (index, low, next, waits, Of, IsCircle) = (new int[count], new int[count], new int[count], new bool[count], new int[count], new bool[count]);
    }

    /// <summary>By step: the number of its component; a way never leads to a component with a higher number.</summary>
    public int[] Of { get; }

    /// <summary>By step: whether it can come back to itself.</summary>
    public bool[] IsCircle { get; }

    /// <summary>All reached steps; whatever a step leads to stands before it, circles aside.</summary>
    public IReadOnlyList<int> LastFirst => order;

    /// <param name="lets">Which ways count.</param>
    public static Components In(PlanGraph graph, Func<Step, Way, bool> lets)
    {
        var components = new Components(graph, lets);
        for (var step = 0; step < graph.Steps.Count; step++)
        {
            if (graph.Reached[step] && components.index[step] == 0)
            {
                components.Visit(step);
            }
        }

        return components;
    }

    private void Visit(int root)
    {
        var path = new Stack<int>();
        Enter(root, path);
        while (path.TryPeek(out var step))
        {
            var ways = graph.From(step);
            if (next[step] < ways.Length)
            {
                Follow(step, ways[next[step]++], path);
                continue;
            }

            path.Pop();
            if (path.TryPeek(out var before))
            {
                low[before] = Math.Min(low[before], low[step]);
            }

            if (low[step] == index[step])
            {
                Close(step);
            }
        }
    }

    private void Enter(int step, Stack<int> path)
    {
        index[step] = low[step] = ++visited;
        waits[step] = true;
        stack.Push(step);
        path.Push(step);
    }

    private void Follow(int step, Way way, Stack<int> path)
    {
        if (way.To is Way.Nowhere || !lets(graph.Steps[step], way))
        {
            return;
        }

        if (index[way.To] == 0)
        {
            Enter(way.To, path);
        }
        else if (waits[way.To])
        {
            low[step] = Math.Min(low[step], index[way.To]);
            IsCircle[step] |= way.To == step;
        }
    }

    private void Close(int root)
    {
        var size = 0;
        int step;
        do
        {
            step = stack.Pop();
            waits[step] = false;
            Of[step] = closed;
            order.Add(step);
            size++;
        }
        while (step != root);

        for (var i = order.Count - size; size > 1 && i < order.Count; i++)
        {
            IsCircle[order[i]] = true;
        }

        closed++;
    }
}
