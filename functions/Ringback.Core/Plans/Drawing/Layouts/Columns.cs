namespace Ringback.Core.Plans.Drawing.Layouts;

/// <summary>The column of each box: right of everything that leads to it, except by a way back.</summary>
internal static class Columns
{
    /// <returns>For each box its column (from 0), and the boxes in the order in which a walk along the links first meets them.</returns>
    public static (int[] Column, IReadOnlyList<int> Met) Of(int boxes, IReadOnlyList<LayoutLink> links)
    {
        var outgoing = links.ToLookup(link => link.From, link => link.To);
        var walk = new Walk(boxes, outgoing);
        var column = new int[boxes];
        foreach (var box in Enumerable.Reverse(walk.Finished))
        {
            foreach (var next in outgoing[box].Where(next => !walk.Back.Contains((box, next))))
            {
                column[next] = Math.Max(column[next], column[box] + 1);
            }
        }

        // What nothing leads to stands close to what it leads to.
        var reached = links.Where(link => !walk.Back.Contains((link.From, link.To))).Select(link => link.To).ToHashSet();
        foreach (var box in Enumerable.Range(0, boxes).Where(box => !reached.Contains(box)))
        {
            column[box] = outgoing[box].Where(next => next != box).Select(next => column[next]).DefaultIfEmpty(1).Min() - 1;
        }

        return (column, walk.Met);
    }

    /// <summary>Depth first, without recursion: a plan may be one long chain.</summary>
    private sealed class Walk
    {
        private readonly bool[] seen;
        private readonly bool[] open;
        private readonly Stack<(int Box, IEnumerator<int> Next)> trail = new();
        private readonly ILookup<int, int> outgoing;

        public Walk(int boxes, ILookup<int, int> outgoing)
        {
            (seen, open, this.outgoing) = (new bool[boxes], new bool[boxes], outgoing);
            for (var box = 0; box < boxes; box++)
            {
                From(box);
            }
        }

        public List<int> Met { get; } = [];

        /// <summary>Each box after all that it leads to.</summary>
        public List<int> Finished { get; } = [];

        /// <summary>Links to a box that the walk was just coming from.</summary>
        public HashSet<(int From, int To)> Back { get; } = [];

        private void From(int start)
        {
            Open(start);
            while (trail.TryPeek(out var top))
            {
                if (!top.Next.MoveNext())
                {
                    trail.Pop();
                    open[top.Box] = false;
                    Finished.Add(top.Box);
                }
                else if (open[top.Next.Current])
                {
                    Back.Add((top.Box, top.Next.Current));
                }
                else
                {
                    Open(top.Next.Current);
                }
            }
        }

        private void Open(int box)
        {
            if (!seen[box])
            {
                (seen[box], open[box]) = (true, true);
                Met.Add(box);
                trail.Push((box, outgoing[box].GetEnumerator()));
            }
        }
    }
}
