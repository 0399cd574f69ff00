namespace Ringback.Core.Plans.Drawing.Layouts;

/// <summary>The boxes in their columns, and the lanes by which links pass through the columns between.</summary>
internal sealed class Grid
{
    private readonly Dictionary<(CellKind Kind, int Box, int Column), Cell> cells = [];

    private readonly int[] column;

    public Grid(IReadOnlyList<LayoutBox> boxes, IReadOnlyList<LayoutLink> links)
    {
        (column, var met) = Layouts.Columns.Of(boxes.Count, links);
        Links = links;
        Columns = [.. Enumerable.Range(0, column.DefaultIfEmpty(-1).Max() + 1).Select(_ => new List<Cell>())];
        Joints = [.. Columns.Select(_ => new List<Joint>())];
        foreach (var box in met)
        {
            TryAdd(CellKind.Box, box, column[box], boxes[box].Height);
        }

        foreach (var (index, link) in links.Index())
        {
            if (IsBack(link))
            {
                LayBack(link, index);
            }
            else
            {
                LayForward(link, index);
            }
        }
    }

    public IReadOnlyList<LayoutLink> Links { get; }

    /// <summary>The cells of each column, from the top.</summary>
    public IReadOnlyList<List<Cell>> Columns { get; }

    /// <summary>By their left column.</summary>
    public IReadOnlyList<List<Joint>> Joints { get; }

    /// <summary>Links that turn back right after their box, which is on the left; on the right, the lane back in the same column.</summary>
    public List<Joint> Turns { get; } = [];

    public Cell BoxCell(int box) => cells[(CellKind.Box, box, column[box])];

    public Cell Lane(CellKind kind, int box, int at) => cells[(kind, box, at)];

    public bool IsBack(LayoutLink link) => column[link.To] <= column[link.From];

    /// <summary>What a link comes to first after its box.</summary>
    public Cell First(LayoutLink link) =>
        IsBack(link) ? Lane(CellKind.BackLane, link.To, column[link.From])
        : column[link.To] == column[link.From] + 1 ? BoxCell(link.To)
        : Lane(CellKind.Lane, link.To, column[link.From] + 1);

    private void LayForward(LayoutLink link, int index)
    {
        for (var at = column[link.To] - 1; at > column[link.From]; at--)
        {
            if (TryAdd(CellKind.Lane, link.To, at, 0) is { } lane)
            {
                Join(new Joint(lane, at == column[link.To] - 1 ? BoxCell(link.To) : Lane(CellKind.Lane, link.To, at + 1), -1));
            }
        }

        Join(new Joint(BoxCell(link.From), First(link), index));
    }

    private void LayBack(LayoutLink link, int index)
    {
        for (var at = column[link.To]; at <= column[link.From]; at++)
        {
            if (TryAdd(CellKind.BackLane, link.To, at, 0) is not { } lane)
            {
                continue;
            }

            if (at == column[link.To])
            {
                PutBeside(BoxCell(link.To), lane);
            }
            else
            {
                Join(new Joint(Lane(CellKind.BackLane, link.To, at - 1), lane, -1));
            }
        }

        var turn = new Joint(BoxCell(link.From), First(link), index);
        Turns.Add(turn);
        PutBeside(turn.Left, turn.Right);
    }

    private Cell? TryAdd(CellKind kind, int box, int at, double height)
    {
        var cell = new Cell(kind, box, at, height) { Order = Columns[at].Count };
        if (!cells.TryAdd((kind, box, at), cell))
        {
            return null;
        }

        Columns[at].Add(cell);
        return cell;
    }

    private void Join(Joint joint)
    {
        Joints[joint.Left.Column].Add(joint);
        joint.Left.Right.Add(joint.Right);
        joint.Right.Left.Add(joint.Left);
    }

    private static void PutBeside(Cell box, Cell lane)
    {
        box.Beside.Add(lane);
        lane.Beside.Add(box);
    }
}
