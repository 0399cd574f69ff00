namespace Ringback.Core.Plans.Drawing.Layouts;

/// <summary>Gives the columns their x and the links their points.</summary>
internal sealed class Router
{
    private readonly Grid grid;
    private readonly Ports ports;
    private readonly IReadOnlyList<LayoutBox> boxes;

    /// <summary>Where lines arrive at each box.</summary>
    private readonly double[] arrivals;

    /// <summary>The gap left of the first column, then the one right of each column.</summary>
    private readonly Gap[] gaps;

    private readonly double[] widths;

    public Router(Grid grid, Ports ports, IReadOnlyList<LayoutBox> boxes)
    {
        (this.grid, this.ports, this.boxes) = (grid, ports, boxes);
        widths = [.. grid.Columns.Select(column => column.Where(cell => cell.Kind is CellKind.Box).Max(cell => boxes[cell.Box].Width))];
        arrivals = [.. boxes.Select((_, box) => Arrival(grid.BoxCell(box)))];
        gaps = [.. Enumerable.Range(0, grid.Columns.Count + 1).Select(_ => new Gap())];
    }

    public Layout Route()
    {
        Fill();
        var x = 0.0;
        foreach (var (at, gap) in gaps.Index())
        {
            gap.Arrange();
            gap.X = x;
            x += gap.Width + (at < widths.Length ? widths[at] : 0);
        }

        var top = grid.Columns.SelectMany(column => column).Select(cell => cell.Y - (cell.Height / 2)).DefaultIfEmpty(0).Min();
        var rects = boxes.Select((box, index) => RectOf(grid.BoxCell(index), top)).ToList();
        var routes = grid.Links.Select((link, index) => RouteOf(link, index, top)).ToList();
        return new Layout(x, grid.Columns.SelectMany(column => column).Select(cell => cell.Y + (cell.Height / 2) - top).DefaultIfEmpty(0).Max(), rects, routes);
    }

    private Gap Before(int column) => gaps[column];

    private Gap After(int column) => gaps[column + 1];

    /// <summary>The height of the line that comes closest to the middle, so that it arrives straight; otherwise the middle.</summary>
    private double Arrival(Cell box)
    {
        var reach = (box.Height / 2) - Spacing.Corner;
        return grid.Joints.ElementAtOrDefault(box.Column - 1) is not { } joints ? box.Y
            : joints.Where(joint => joint.Right == box).Select(YOf).Where(y => Math.Abs(y - box.Y) <= reach).OrderBy(y => Math.Abs(y - box.Y)).FirstOrDefault(box.Y);
    }

    private double YOf(Joint joint) => joint.Link >= 0 ? ports.Y(joint.Link) : joint.Left.Y;

    private double YOf(Cell sink) => sink.Kind is CellKind.Box ? arrivals[sink.Box] : sink.Y;

    /// <summary>Tells every gap which lines pass through it.</summary>
    private void Fill()
    {
        foreach (var (at, joints) in grid.Joints.Index())
        {
            foreach (var joint in joints)
            {
                var goesBack = joint.Left.Kind is CellKind.BackLane;
                var net = After(at).To(goesBack ? joint.Left : joint.Right);
                net.Pin(onLeft: true, YOf(joint));
                net.Pin(onLeft: false, YOf(joint.Right));
            }
        }

        foreach (var turn in grid.Turns)
        {
            var net = After(turn.Left.Column).To(turn.Right);
            net.Pin(onLeft: true, YOf(turn));
            net.Pin(onLeft: true, turn.Right.Y);
            var target = grid.BoxCell(turn.Right.Box);
            var end = Before(target.Column).To(target);
            end.Pin(onLeft: false, grid.Lane(CellKind.BackLane, target.Box, target.Column).Y);
            end.Pin(onLeft: false, YOf(target));
        }

        foreach (var link in grid.Links)
        {
            var gap = After(grid.BoxCell(link.From).Column);
            gap.LabelWidth = Math.Max(gap.LabelWidth, link.LabelWidth);
        }
    }

    private Rect RectOf(Cell cell, double top) =>
        new(After(cell.Column).X - widths[cell.Column], cell.Y - (cell.Height / 2) - top, widths[cell.Column], cell.Height);

    private Route RouteOf(LayoutLink link, int index, double top)
    {
        var from = grid.BoxCell(link.From);
        var to = grid.BoxCell(link.To);
        var start = new Point(After(from.Column).X, ports.Y(index));
        var line = new Line(start);
        if (grid.IsBack(link))
        {
            for (var at = from.Column; at >= to.Column; at--)
            {
                var lane = grid.Lane(CellKind.BackLane, link.To, at);
                line.Turn(After(at).XOf(lane), lane.Y);
            }
        }
        else
        {
            for (var at = from.Column + 1; at < to.Column; at++)
            {
                var lane = grid.Lane(CellKind.Lane, link.To, at);
                line.Turn(Before(at).XOf(lane), lane.Y);
            }
        }

        line.Turn(Before(to.Column).XOf(to), YOf(to));
        line.End(After(to.Column).X - widths[to.Column]);
        var label = new Rect(start.X + Spacing.BesideLabel, start.Y - top - Spacing.LabelHeight - 1, link.LabelWidth, Spacing.LabelHeight);
        return new Route([.. line.Points.Select(point => point with { Y = point.Y - top })], label);
    }
}
