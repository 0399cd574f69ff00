namespace Ringback.Core.Plans.Drawing.Layouts;

/// <summary>Orders the cells of each column so that few lines cross: each goes to the middle of what it is connected with, left and right in turn; then neighbours change places while that helps.</summary>
internal static class Crossings
{
    private const int MostRounds = 24;

    private const int RoundsForMany = 6;

    private const int Many = 4000;

    public static void Reduce(Grid grid)
    {
        var isMany = grid.Columns.Sum(column => column.Count) > Many;
        var (best, fewest) = (Remember(grid), CrossingCount.Of(grid));
        for (var round = 0; round < (isMany ? RoundsForMany : MostRounds) && fewest > 0; round++)
        {
            Sweep(grid, fromLeft: round % 2 == 0);
            if (!isMany)
            {
                Exchange(grid);
            }

            if (CrossingCount.Of(grid) is var count && count < fewest)
            {
                (fewest, best) = (count, Remember(grid));
            }
        }

        foreach (var (column, order) in grid.Columns.Zip(best))
        {
            Rearrange(column, order);
        }
    }

    private static List<Cell[]> Remember(Grid grid) => [.. grid.Columns.Select(column => column.ToArray())];

    private static void Rearrange(List<Cell> column, Cell[] order)
    {
        column.Clear();
        column.AddRange(order);
        foreach (var (place, cell) in column.Index())
        {
            cell.Order = place;
        }
    }

    private static void Sweep(Grid grid, bool fromLeft)
    {
        for (var step = 1; step < grid.Columns.Count; step++)
        {
            var at = fromLeft ? step : grid.Columns.Count - 1 - step;
            var (column, other) = (grid.Columns[at], grid.Columns[fromLeft ? at - 1 : at + 1]);
            Rearrange(column, [.. column.OrderBy(cell => Middle(cell, fromLeft ? cell.Left : cell.Right, column.Count, other.Count))]);
        }
    }

    private static double Middle(Cell cell, List<Cell> neighbours, int own, int other)
    {
        var (sum, count) = (0.0, neighbours.Count + cell.Beside.Count);
        foreach (var neighbour in neighbours)
        {
            sum += (neighbour.Order + 0.5) / other;
        }

        foreach (var neighbour in cell.Beside)
        {
            sum += (neighbour.Order + 0.5) / own;
        }

        return count == 0 ? (cell.Order + 0.5) / own : sum / count;
    }

    private static void Exchange(Grid grid)
    {
        for (var (pass, changed) = (0, true); changed && pass < 8; pass++)
        {
            changed = false;
            foreach (var column in grid.Columns)
            {
                for (var i = 0; i + 1 < column.Count; i++)
                {
                    var (upper, lower) = (column[i], column[i + 1]);
                    if (CrossingCount.GainOfExchange(upper, lower) > 0)
                    {
                        (column[i], column[i + 1]) = (lower, upper);
                        (lower.Order, upper.Order) = (i, i + 1);
                        changed = true;
                    }
                }
            }
        }
    }
}
