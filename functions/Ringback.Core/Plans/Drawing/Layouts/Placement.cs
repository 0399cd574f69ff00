namespace Ringback.Core.Plans.Drawing.Layouts;

/// <summary>Gives every cell its height in the picture.</summary>
/// <remarks>
/// Cells that one straight line should pass through are one block. Blocks then move towards what they are connected with. After each move the distances are made
/// good in two ways, by pushing down and by pushing up; the middle between two placements that keep all distances keeps them, too. At last each block goes, alone,
/// as far as its neighbours leave it room.
/// </remarks>
internal sealed class Placement
{
    private const int Rounds = 48;

    private const int LastRounds = 24;

    private readonly Blocks blocks;

    private readonly List<(int Upper, int Lower, double Distance)> distances;

    private readonly List<(int From, int To, double Below, double Weight)> pulls = [];

    private readonly int[] fromTop;

    private readonly ILookup<int, (int Other, double Distance)> above;

    private readonly ILookup<int, (int Other, double Distance)> below;

    private readonly ILookup<int, (int Other, double Offset, double Weight)> pullsOn;

    private Placement(Grid grid, Ports ports)
    {
        blocks = new Blocks(grid, ports);
        distances = [.. Neighbours(grid)
            .GroupBy(pair => (Upper: blocks.Of(pair.Upper), Lower: blocks.Of(pair.Lower)))
            .Select(pairs => (pairs.Key.Upper, pairs.Key.Lower, pairs.Max(pair => Spacing.Between(pair.Upper, pair.Lower) + blocks.Offset(pair.Upper) - blocks.Offset(pair.Lower))))];
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
        above = distances.ToLookup(distance => distance.Lower, distance => (distance.Upper, distance.Distance));
        below = distances.ToLookup(distance => distance.Upper, distance => (distance.Lower, distance.Distance));
        pullsOn = pulls.Concat(pulls.Select(pull => (From: pull.To, To: pull.From, Below: -pull.Below, pull.Weight))).ToLookup(pull => pull.To, pull => (pull.From, pull.Below, pull.Weight));
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

        for (var round = 0; round < LastRounds; round++)
        {
            placement.Settle(y, downwards: round % 2 == 0);
        }

        foreach (var cell in grid.Columns.SelectMany(column => column))
        {
            cell.Y = y[placement.blocks.Of(cell)] + placement.blocks.Offset(cell);
        }
    }

    private static IEnumerable<(Cell Upper, Cell Lower)> Neighbours(Grid grid) => grid.Columns.SelectMany(column => column.Zip(column.Skip(1)));

    /// <summary>Half of the way, or blocks that wait for each other would swing for ever.</summary>
    private void Pull(double[] y)
    {
        var before = (double[])y.Clone();
        for (var block = 0; block < y.Length; block++)
        {
            y[block] = (y[block] + WishOf(block, before)) / 2;
        }
    }

    private void Settle(double[] y, bool downwards)
    {
        for (var i = 0; i < y.Length; i++)
        {
            var block = downwards ? i : y.Length - 1 - i;
            var (highest, lowest) = (double.MinValue, double.MaxValue);
            foreach (var (other, distance) in above[block])
            {
                highest = Math.Max(highest, y[other] + distance);
            }

            foreach (var (other, distance) in below[block])
            {
                lowest = Math.Min(lowest, y[other] - distance);
            }

            y[block] = Math.Max(highest, Math.Min(lowest, WishOf(block, y)));
        }
    }

    /// <summary>The middle of what pulls at the block.</summary>
    private double WishOf(int block, double[] y)
    {
        var (sum, weight) = (0.0, 0.0);
        foreach (var (other, offset, strength) in pullsOn[block])
        {
            sum += strength * (y[other] + offset);
            weight += strength;
        }

        return weight > 0 ? sum / weight : y[block];
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
        var under = distances.Index().ToLookup(distance => distance.Item.Upper, distance => distance.Index);
        var open = new int[blocks.Count];
        foreach (var (_, lower, _) in distances)
        {
            open[lower]++;
        }

        var (sorted, ready) = (new List<int>(distances.Count), new Queue<int>(Enumerable.Range(0, blocks.Count).Where(block => open[block] == 0)));
        while (ready.TryDequeue(out var block))
        {
            foreach (var index in under[block])
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
