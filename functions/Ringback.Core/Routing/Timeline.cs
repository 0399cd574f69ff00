using System.Collections;

namespace Ringback.Core.Routing;

/// <summary>
/// A call's timeline that grows without being copied: each moment knows those before it, so a decision costs what it notes, however long the call has been. Immutable.
/// </summary>
internal sealed class Timeline : IReadOnlyList<Moment>
{
    private readonly IReadOnlyList<Moment> earlier;
    private readonly Moment last;
    private Moment[]? all;

    private Timeline(IReadOnlyList<Moment> earlier, Moment last)
    {
        this.earlier = earlier;
        this.last = last;
        Count = earlier.Count + 1;
    }

    public int Count { get; }

    public Moment this[int index] => All[index];

    private Moment[] All => all ??= Collect();

    public static Timeline With(IReadOnlyList<Moment> earlier, Moment moment) => new(earlier, moment);

    public IEnumerator<Moment> GetEnumerator() => ((IEnumerable<Moment>)All).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private Moment[] Collect()
    {
        var moments = new Moment[Count];
        var node = this;
        for (var i = Count - 1; ; i--)
        {
            moments[i] = node.last;
            if (node.earlier is Timeline { all: null } before)
            {
                node = before;
                continue;
            }

            for (var j = 0; j < i; j++)
            {
                moments[j] = node.earlier[j];
            }

            return moments;
        }
    }
}
