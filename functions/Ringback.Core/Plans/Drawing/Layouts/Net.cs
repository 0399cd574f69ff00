namespace Ringback.Core.Plans.Drawing.Layouts;

/// <summary>The lines of one gap between two columns that come together at the same cell: level lines from each side to one upright line.</summary>
/// <param name="sink">Where they lead.</param>
internal sealed class Net(Cell sink)
{
    public Cell Sink => sink;

    /// <summary>Heights at which lines come from, or go to, the left side of the gap.</summary>
    public List<double> Left { get; } = [];

    public List<double> Right { get; } = [];

    public double Top { get; private set; } = double.MaxValue;

    public double Bottom { get; private set; } = double.MinValue;

    public bool IsStraight => Bottom - Top < 0.01;

    /// <summary>Which upright line it is, counted from the left.</summary>
    public int Track { get; set; }

    public void Pin(bool onLeft, double y)
    {
        (onLeft ? Left : Right).Add(y);
        (Top, Bottom) = (Math.Min(Top, y), Math.Max(Bottom, y));
    }

    public bool Meets(Net other) => Top < other.Bottom + Spacing.Same && other.Top < Bottom + Spacing.Same;

    /// <summary>How bad it is when this upright line is left of the other one: a crossing counts 1, two lines that look like one many.</summary>
    public int CostLeftOf(Net other)
    {
        var cost = 0;
        foreach (var y in other.Left)
        {
            cost += CostOf(y, Right);
        }

        foreach (var y in Right)
        {
            cost += y > other.Top && y < other.Bottom ? 1 : 0;
        }

        return cost;
    }

    private int CostOf(double passing, List<double> leaving)
    {
        foreach (var y in leaving)
        {
            if (Math.Abs(y - passing) < Spacing.Same)
            {
                return 1000;
            }
        }

        return passing > Top && passing < Bottom ? 1 : 0;
    }
}
