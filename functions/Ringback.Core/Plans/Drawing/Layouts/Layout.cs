namespace Ringback.Core.Plans.Drawing.Layouts;

/// <summary>Boxes in columns from left to right, and lines between them that pass no box. The same input always gives the same picture.</summary>
/// <remarks>
/// The layered way of drawing (Sugiyama, Tagawa and Toda 1981): columns, lanes through the columns between, few crossings, heights, then the upright lines in
/// the gaps. All lines to the same box run together, as the tracks into a station do: with many steps that lead to one, nothing else stays readable.
/// </remarks>
public sealed record Layout(double Width, double Height, IReadOnlyList<Rect> Boxes, IReadOnlyList<Route> Routes)
{
    /// <param name="boxes">Sizes; a box becomes as wide as the widest of its column, and as high as its lines need.</param>
    /// <param name="links">At most one from a box to another.</param>
    public static Layout Of(IReadOnlyList<LayoutBox> boxes, IReadOnlyList<LayoutLink> links)
    {
        var ports = links.CountBy(link => link.From).ToDictionary();
        var high = boxes.Select((box, index) => box with { Height = Math.Max(box.Height, Spacing.HeightFor(ports.GetValueOrDefault(index))) }).ToList();
        var grid = new Grid(high, links);
        Crossings.Reduce(grid);
        var begins = new Ports(grid);
        Placement.Place(grid, begins);
        return new Router(grid, begins, high).Route();
    }
}
