namespace Ringback.Core.Plans.Drawing.Layouts;

/// <summary>Cells of neighbouring columns that one straight line passes through, and that are therefore moved together.</summary>
internal sealed class Blocks
{
    private readonly Dictionary<Cell, (int Block, double Offset)> members = [];

    public Blocks(Grid grid, Ports ports)
    {
        var straight = new Dictionary<Cell, Joint>();
        foreach (var joints in grid.Joints)
        {
            foreach (var joint in Straight(joints, ports))
            {
                straight[joint.Right] = joint;
            }
        }

        foreach (var cell in grid.Columns.SelectMany(column => column))
        {
            members[cell] = !straight.TryGetValue(cell, out var joint) ? (Count++, 0)
                : (Of(joint.Left), Offset(joint.Left) + (joint.Link >= 0 ? ports.Offset(joint.Link) : 0));
        }
    }

    public int Count { get; private set; }

    public int Of(Cell cell) => members[cell].Block;

    /// <summary>How far the cell is below the first one of its block.</summary>
    public double Offset(Cell cell) => members[cell].Offset;

    /// <summary>Of the joints between two columns, a choice that does not cross: lanes first, then what has no other way, then whatever fits.</summary>
    private static IEnumerable<Joint> Straight(List<Joint> joints, Ports ports)
    {
        var (chosen, ends) = (new SortedList<int, int>(), new HashSet<Cell>());
        foreach (var joint in joints.OrderBy(Rank).ThenBy(joint => joint.Link >= 0 ? Math.Abs(ports.Offset(joint.Link)) : 0).ThenBy(joint => joint.Left.Order).ThenBy(joint => joint.Right.Order))
        {
            if (chosen.ContainsKey(joint.Left.Order) || ends.Contains(joint.Right))
            {
                continue;
            }

            chosen.Add(joint.Left.Order, joint.Right.Order);
            var at = chosen.IndexOfKey(joint.Left.Order);
            if ((at > 0 && chosen.GetValueAtIndex(at - 1) > joint.Right.Order) || (at + 1 < chosen.Count && chosen.GetValueAtIndex(at + 1) < joint.Right.Order))
            {
                chosen.RemoveAt(at);
                continue;
            }

            ends.Add(joint.Right);
            yield return joint;
        }
    }

    private static int Rank(Joint joint) =>
        joint.Left.Kind is not CellKind.Box && joint.Right.Kind is not CellKind.Box ? 0
        : joint.Left.Right.Count + joint.Left.Beside.Count == 1 && joint.Right.Left.Count == 1 ? 1
        : joint.Left.Kind is CellKind.Box && joint.Right.Kind is CellKind.Box ? 2
        : 3;
}
