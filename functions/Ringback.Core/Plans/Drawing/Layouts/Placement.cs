namespace Ringback.Core.Plans.Drawing.Layouts;

/// <summary>Gives every cell its height in the picture.</summary>
/// <remarks>
/// Cells that one straight line should pass through are one block. Blocks then move towards what they are connected with. After each move the distances are made
/// good in two ways, by pushing down and by pushing up; the middle between two placements that keep all distances keeps them, too.
/// </remarks>
internal sealed class Placement
{
    private const int Rounds = 48;

    private readonly Blocks blocks;

    private readonly List<(int Upper, int Lower, double Distance)> distances = [];

    private readonly List<(int From, int To, double Below, double Weight)> pulls = [];

    private readonly int[] fromTop;

    private Placement(Grid grid, Ports ports)
    {
        blocks = new Blocks(grid, ports);
        foreach (var column in grid.Columns)
        {
            for (var i = 0; i + 1 < column.Count; i++)
            {
                var (upper, lower) = (column[i], column[i + 1]);
                distances.Add((blocks.Of(upper), blocks.Of(lower), Spacing.Between(upper, lower) + blocks.Offset(upper) - blocks.Offset(lower)));
            }
        }

        foreach (var joint in grid.Joints.SelectMany(joints => joints).Concat(grid.Turns))
        {
            var (from, to) = (blocks.Of(joint.Left), blocks.Of(joint.Right));
            if (from != to)
            {
                var port = joint.Link >= 0 ? ports.Offset(joint.Link) : 0;
                pulls.Add((from, to, blocks.Offset(joint.Left) + port - blocks.Offset(joint.Right), joint.Left.Kind is CellKind.Box && joint.Right.Kind is CellKind.Box ? 2 : 1));
            }
        }

        fromTop = SortFromTop();
    }

    public static void Place(Grid grid, Ports ports)
    {
        var placement = new Placement(grid, ports);
        var y = new double[placement.blocks.Count];
        placement.Space(y);
        for (var round = 0; round < Rounds; round++)
        {
            placement.Pull(y);
            placement.Space(y);
        }

        foreach (var cell in grid.Columns.SelectMany(column => column))
        {
            cell.Y = y[placement.blocks.Of(cell)] + placement.blocks.Offset(cell);
        }
    }

    /// <summary>Half of the way, or blocks that wait for each other would swing for ever.</summary>
    private void Pull(double[] y)
    {
        var (sum, weight) = (new double[y.Length], new double[y.Length]);
        foreach (var (from, to, below, strength) in pulls)
        {
            sum[to] += strength * (y[from] + below);
            sum[from] += strength * (y[to] - below);
            weight[to] += strength;
            weight[from] += strength;
        }

        for (var block = 0; block < y.Length; block++)
        {
            if (weight[block] > 0)
            {
                y[block] = (y[block] + (sum[block] / weight[block])) / 2;
            }
        }
    }

    private void Space(double[] y)
    {
        var (down, up) = ((double[])y.Clone(), (double[])y.Clone());
        foreach (var i in fromTop)
        {
            var (upper, lower, distance) = distances[i];
            down[lower] = Math.Max(down[lower], down[upper] + distance);
        }

        for (var i = fromTop.Length - 1; i >= 0; i--)
        {
            var (upper, lower, distance) = distances[fromTop[i]];
            up[upper] = Math.Min(up[upper], up[lower] - distance);
        }

        for (var block = 0; block < y.Length; block++)
        {
            y[block] = (down[block] + up[block]) / 2;
        }
    }

    /// <summary>The distances, sorted so that each block has its final place before it pushes another. Blocks never cross, so none is above and below the same one.</summary>
    private int[] SortFromTop()
    {
        var below = distances.Index().ToLookup(distance => distance.Item.Upper, distance => distance.Index);
        var open = new int[blocks.Count];
        foreach (var (_, lower, _) in distances)
        {
            open[lower]++;
        }

        var (sorted, ready) = (new List<int>(distances.Count), new Queue<int>(Enumerable.Range(0, blocks.Count).Where(block => open[block] == 0)));
        while (ready.TryDequeue(out var block))
        {
            foreach (var index in below[block])
            {
                sorted.Add(index);
                if (--open[distances[index].Lower] == 0)
                {
                    ready.Enqueue(distances[index].Lower);
                }
            }
        }

        return [.. sorted];
    }
}
