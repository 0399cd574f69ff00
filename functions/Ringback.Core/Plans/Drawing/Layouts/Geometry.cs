namespace Ringback.Core.Plans.Drawing.Layouts;

/// <summary>A place in the picture: x to the right, y downwards, in pixels.</summary>
public readonly record struct Point(double X, double Y);

public readonly record struct Rect(double X, double Y, double Width, double Height)
{
    public double Right => X + Width;

    public double Bottom => Y + Height;
}

/// <summary>What is to be placed: its size in pixels.</summary>
public readonly record struct LayoutBox(double Width, double Height);

/// <summary>What is to be connected.</summary>
/// <param name="From">Index of a box.</param>
/// <param name="To">Index of a box; may be the same one.</param>
/// <param name="LabelWidth">The room that the words at its beginning need; 0: none.</param>
public readonly record struct LayoutLink(int From, int To, double LabelWidth);

/// <summary>The way of one link.</summary>
/// <param name="Points">From the right side of one box to the left side of the other, by level and upright lines only.</param>
/// <param name="Label">Where its words go: above its beginning.</param>
public sealed record Route(IReadOnlyList<Point> Points, Rect Label);
