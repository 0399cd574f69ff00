namespace Ringback.Core.Plans.Checking.Graph;

/// <summary>Steps to be looked at (again), each once at a time, in the order in which they came.</summary>
internal sealed class Worklist(int steps)
{
    private readonly Queue<int> queue = new();
    private readonly bool[] waits = new bool[steps];

    public void Add(int step)
    {
        if (!waits[step])
        {
            waits[step] = true;
            queue.Enqueue(step);
        }
    }

    public bool TryTake(out int step)
    {
        var isThere = queue.TryDequeue(out step);
        if (isThere)
        {
            waits[step] = false;
        }

        return isThere;
    }
}
