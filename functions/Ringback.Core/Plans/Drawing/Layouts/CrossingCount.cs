namespace Ringback.Core.Plans.Drawing.Layouts;

/// <summary>How many lines cross; a line back that ends far from its box crosses what lies between.</summary>
internal static class CrossingCount
{
    public static long Of(Grid grid)
    {
        var count = grid.Turns.Sum(turn => (long)Math.Abs(turn.Left.Order - turn.Right.Order) - 1);
        for (var at = 0; at + 1 < grid.Columns.Count; at++)
        {
            count += Inversions(grid.Joints[at].OrderBy(joint => joint.Left.Order).ThenBy(joint => joint.Right.Order).Select(joint => joint.Right.Order), grid.Columns[at + 1].Count);
        }

        return count;
    }

    /// <summary>How many crossings fewer there are when two neighbours change places.</summary>
    public static int GainOfExchange(Cell upper, Cell lower)
    {
        var before = Apart(upper) + Apart(lower);
        (upper.Order, lower.Order) = (lower.Order, upper.Order);
        var after = Apart(upper) + Apart(lower);
        (upper.Order, lower.Order) = (lower.Order, upper.Order);
        return Between(upper.Left, lower.Left) + Between(upper.Right, lower.Right) + before - after;
    }

    private static int Between(List<Cell> upper, List<Cell> lower)
    {
        var sum = 0;
        foreach (var one in upper)
        {
            foreach (var other in lower)
            {
                sum += one.Order.CompareTo(other.Order);
            }
        }

        return sum;
    }

    private static int Apart(Cell cell)
    {
        var sum = 0;
        foreach (var other in cell.Beside)
        {
            sum += Math.Abs(cell.Order - other.Order);
        }

        return sum;
    }

    /// <summary>How many pairs stand in the wrong order, counted by a tree of sums (Fenwick 1994).</summary>
    private static long Inversions(IEnumerable<int> orders, int size)
    {
        var tree = new int[size + 1];
        var (inversions, seen) = (0L, 0);
        foreach (var order in orders)
        {
            var notGreater = 0;
            for (var i = order + 1; i > 0; i -= i & -i)
            {
                notGreater += tree[i];
            }

            inversions += seen++ - notGreater;
            for (var i = order + 1; i <= size; i += i & -i)
            {
                tree[i]++;
            }
        }

        return inversions;
    }
}
