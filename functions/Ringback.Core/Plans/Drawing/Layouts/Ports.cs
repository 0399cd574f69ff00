namespace Ringback.Core.Plans.Drawing.Layouts;

/// <summary>Where, on the right side of its box, each link begins: in the order of what it comes to, so that the links of one box do not cross.</summary>
internal sealed class Ports
{
    private readonly double[] offsets;

    private readonly Grid grid;

    public Ports(Grid grid)
    {
        this.grid = grid;
        offsets = new double[grid.Links.Count];
        foreach (var links in grid.Links.Index().GroupBy(link => link.Item.From))
        {
            var box = grid.BoxCell(links.Key);
            var sorted = links.OrderBy(link => PlaceOf(box, grid.First(link.Item))).ThenBy(link => link.Index).ToList();
            foreach (var (place, link) in sorted.Index())
            {
                // Words stand above their line: the whole stands a little lower than the middle.
                offsets[link.Index] = sorted.Count == 1 ? 0 : ((place - ((sorted.Count - 1) / 2.0)) * Spacing.BetweenPorts) + (Spacing.Corner / 4);
            }
        }
    }

    /// <summary>How far below the middle of its box the link begins.</summary>
    public double Offset(int link) => offsets[link];

    public double Y(int link) => grid.BoxCell(grid.Links[link].From).Y + offsets[link];

    private static double PlaceOf(Cell box, Cell first) =>
        first.Column != box.Column ? first.Order
        : first.Order < box.Order ? double.MinValue
        : double.MaxValue;
}
