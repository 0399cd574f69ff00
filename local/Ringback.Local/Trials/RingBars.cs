using System.Globalization;
using Ringback.Core.Plans;
using Ringback.Core.Routing.Trials;

namespace Ringback.Local.Trials;

/// <summary>Draws who rang how long, each person a line on the same scale of time.</summary>
internal sealed class RingBars(Plan plan, Ink ink, TextWriter writer)
{
    private const int NameWidth = 16;
    private const int BarWidth = 36;
    private const char Rings = '░';
    private const char Hears = '▒';
    private const char Talks = '█';

    public void Draw(TrialResult result)
    {
        if (result.Rung.Count == 0)
        {
            return;
        }

        // A long talk would press the ringing into nothing: the scale ends shortly after the last phone fell silent.
        var first = result.Rung.Min(ring => ring.From);
        var scale = TimeSpan.FromSeconds(Math.Max(5, Math.Ceiling((result.Rung.Max(ring => ring.Until) - first).TotalSeconds * 1.25)));
        writer.WriteLine($"  {ink.Strong("Who rang".PadRight(NameWidth))} {ink.Quiet(Scale(first, scale))}");
        foreach (var rings in result.Rung.GroupBy(ring => ring.Person))
        {
            var name = plan.FindPerson(rings.Key)?.Name ?? rings.Key.Value;
            var seconds = rings.Sum(ring => (ring.Until - ring.From).TotalSeconds).ToString("0.0", CultureInfo.InvariantCulture);
            writer.WriteLine($"  {Cut(name).PadRight(NameWidth)} {Bar([.. rings], first, scale)} {ink.Quiet($"{seconds,5} s")}  {Ended([.. rings])}");
        }

        writer.WriteLine();
    }

    private string Bar(IReadOnlyList<TrialRing> rings, TimeSpan first, TimeSpan scale)
    {
        var cells = new char[BarWidth];
        Array.Fill(cells, ' ');
        foreach (var ring in rings.OrderBy(IsAnswered))
        {
            Paint(cells, ring.From, ring.Until, Rings, first, scale);
            if (ring.PickedUp)
            {
                Paint(cells, ring.Until, ring.Released, IsAnswered(ring) ? Talks : Hears, first, scale);
            }
        }

        var bar = new string(cells);
        return rings.Any(IsAnswered) ? ink.Good(bar) : bar;
    }

    private static void Paint(char[] cells, TimeSpan from, TimeSpan until, char with, TimeSpan first, TimeSpan scale)
    {
        var start = Cell(from - first, scale);
        var end = Math.Max(Cell(until - first, scale), Math.Min(start + 1, BarWidth));
        for (var cell = Math.Min(start, BarWidth - 1); cell < end; cell++)
        {
            cells[cell] = with;
        }
    }

    private static int Cell(TimeSpan time, TimeSpan scale) => Math.Clamp((int)Math.Round(time / scale * BarWidth), 0, BarWidth);

    private static string Scale(TimeSpan first, TimeSpan scale)
    {
        var (start, end) = ($"{first.TotalSeconds:0} s", $"{(first + scale).TotalSeconds:0} s");
        return start + new string('·', Math.Max(1, BarWidth - start.Length - end.Length)) + end;
    }

    /// <summary>How the last of them ended, and how many there were. Who took the call did so, though another phone of theirs fell silent after it.</summary>
    private string Ended(IReadOnlyList<TrialRing> rings)
    {
        var text = $"{(rings.FirstOrDefault(IsAnswered) ?? rings[^1]).Ended}{(rings.Count > 1 ? $" ({rings.Count})" : "")}";
        return rings.Any(IsAnswered) ? ink.Good(text) : text;
    }

    private static bool IsAnswered(TrialRing ring) => ring.Ended == "answered";

    private static string Cut(string name) => name.Length <= NameWidth ? name : string.Concat(name.AsSpan(0, NameWidth - 1), "…");
}
