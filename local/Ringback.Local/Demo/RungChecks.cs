namespace Ringback.Local.Demo;

/// <summary>What the demonstration must have shown, each held against the emulator's journal.</summary>
internal sealed class RungChecks
{
    private readonly List<(string What, bool Holds, string Seen)> checks = [];

    public bool AllHold => checks.TrueForAll(check => check.Holds);

    public void Add(string what, int expected, int seen) => checks.Add((what, seen == expected, $"{seen} of {expected}"));

    public void Add(string what, bool holds, string seen) => checks.Add((what, holds, seen));

    public void Print(TextWriter output)
    {
        output.WriteLine($"{Environment.NewLine}  What was promised, and what the phones and inboxes really got:");
        foreach (var (what, holds, seen) in checks)
        {
            output.WriteLine($"  {(holds ? "ok  " : "MISS")} {what} ({seen})");
        }

        output.WriteLine(AllHold
            ? $"{Environment.NewLine}  Every rung happened, exactly once."
            : $"{Environment.NewLine}  Not everything that was promised happened.");
    }
}
