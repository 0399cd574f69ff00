namespace Ringback.Core.Plans.Drawing.Layouts;

/// <summary>The room between two columns, or beside the first or last one, in which lines change their height.</summary>
internal sealed class Gap
{
    private readonly Dictionary<Cell, Net> nets = [];

    /// <summary>The widest words that begin in this gap.</summary>
    public double LabelWidth { get; set; }

    private int Tracks { get; set; }

    /// <summary>Where the gap begins; its first upright line is right of the words.</summary>
    public double X { get; set; }

    public double Width => nets.Count == 0 ? 0 : BeforeTracks + (Math.Max(0, Tracks - 1) * Spacing.BetweenTracks) + Spacing.BeforeBox;

    private double BeforeTracks => LabelWidth > 0 ? LabelWidth + (2 * Spacing.BesideLabel) : Spacing.AfterBox;

    public Net To(Cell sink)
    {
        if (!nets.TryGetValue(sink, out var net))
        {
            nets[sink] = net = new Net(sink);
        }

        return net;
    }

    public double XOf(Cell sink) => X + BeforeTracks + (nets[sink].Track * Spacing.BetweenTracks);

    /// <summary>Chooses the upright lines: in an order in which they cross little, and as far left as that allows.</summary>
    public void Arrange()
    {
        var bent = nets.Values.Where(net => !net.IsStraight).OrderBy(net => net.Sink.Order).ToList();
        for (var (round, changed) = (0, true); changed && round < 6; round++)
        {
            changed = false;
            foreach (var net in bent.ToList())
            {
                changed |= Sift(bent, net);
            }
        }

        for (var i = 0; i < bent.Count; i++)
        {
            bent[i].Track = bent.Take(i).Where(bent[i].Meets).Select(before => before.Track + 1).DefaultIfEmpty(0).Max();
            Tracks = Math.Max(Tracks, bent[i].Track + 1);
        }
    }

    /// <summary>Moves one line to where it costs least, when that is better than where it is.</summary>
    private static bool Sift(List<Net> nets, Net net)
    {
        var at = nets.IndexOf(net);
        var (best, gain, most) = (at, 0, 0);
        for (var i = at - 1; i >= 0; i--)
        {
            gain += GainOfOrder(nets[i], net);
            if (gain > most)
            {
                (best, most) = (i, gain);
            }
        }

        gain = 0;
        for (var i = at + 1; i < nets.Count; i++)
        {
            gain += GainOfOrder(net, nets[i]);
            if (gain > most)
            {
                (best, most) = (i, gain);
            }
        }

        nets.RemoveAt(at);
        nets.Insert(best, net);
        return best != at;
    }

    /// <summary>What is gained when two lines change their order.</summary>
    private static int GainOfOrder(Net left, Net right) => left.Meets(right) ? left.CostLeftOf(right) - right.CostLeftOf(left) : 0;
}
