namespace Ringback.Core.Plans.Drawing.Layouts;

/// <summary>A line under way: level, upright, level, ...</summary>
internal sealed class Line(Point start)
{
    private readonly List<Point> points = [start];

    public IReadOnlyList<Point> Points => points;

    /// <summary>Goes on level to <paramref name="x"/>, and there up or down to <paramref name="y"/>; straight on when that is its height already.</summary>
    public void Turn(double x, double y)
    {
        if (Math.Abs(points[^1].Y - y) >= 0.01)
        {
            points.Add(points[^1] with { X = x });
            points.Add(new Point(x, y));
        }
    }

    public void End(double x) => points.Add(points[^1] with { X = x });
}
