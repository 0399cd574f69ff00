namespace Ringback.Core.Plans.Drawing.Layouts;

internal enum CellKind
{
    Box,

    /// <summary>A line that passes through a column on its way to a box further right. All lines to the same box are one.</summary>
    Lane,

    /// <summary>The same on the way back, to a box further left or in the same column.</summary>
    BackLane,
}

/// <summary>Something that has a place of its own in a column.</summary>
/// <param name="box">The box, or the box that the lane leads to.</param>
internal sealed class Cell(CellKind kind, int box, int column, double height)
{
    public CellKind Kind => kind;

    public int Box => box;

    public int Column => column;

    public double Height => height;

    /// <summary>The place in the column, from the top.</summary>
    public int Order { get; set; }

    /// <summary>Where the middle is.</summary>
    public double Y { get; set; }

    /// <summary>What it is connected with in the column to the left.</summary>
    public List<Cell> Left { get; } = [];

    public List<Cell> Right { get; } = [];

    /// <summary>What it is connected with in its own column: a box and a line back.</summary>
    public List<Cell> Beside { get; } = [];
}

/// <summary>A connection of two cells in neighbouring columns.</summary>
/// <param name="Link">The link that leaves <paramref name="Left"/>, when that is a box; otherwise -1.</param>
internal readonly record struct Joint(Cell Left, Cell Right, int Link);
