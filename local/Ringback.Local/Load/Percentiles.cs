namespace Ringback.Local.Load;

/// <summary>How a set of waits is spread.</summary>
internal sealed record Percentiles(int Count, TimeSpan P50, TimeSpan P99, TimeSpan Longest)
{
    public static Percentiles Of(IEnumerable<TimeSpan> waits)
    {
        var sorted = waits.Order().ToList();
        return new Percentiles(sorted.Count, At(sorted, 0.50), At(sorted, 0.99), At(sorted, 1));
    }

    /// <summary>The nearest rank: the smallest wait that at least this share of all does not exceed.</summary>
    private static TimeSpan At(List<TimeSpan> sorted, double share) =>
        sorted.Count == 0 ? TimeSpan.Zero : sorted[Math.Max(0, (int)Math.Ceiling(share * sorted.Count) - 1)];
}
