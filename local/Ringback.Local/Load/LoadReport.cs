namespace Ringback.Local.Load;

/// <summary>The figures, for a person to read.</summary>
internal sealed record LoadReport(JournalFigures Figures, int Calls, int StartingCalls, IReadOnlyDictionary<string, long> Storage, TimeSpan AppProcessor, TimeSpan CloudProcessor)
{
    public bool IsComplete => Figures.ToAnswer.Count == Calls && Figures.ToText.Count == Calls;

    public void Print(TextWriter writer)
    {
        writer.WriteLine("How long the app takes, in milliseconds            calls      p50      p99  longest");
        Print(writer, "IncomingCall leaves -> Answer requested", Figures.ToAnswer);
        Print(writer, "call ended -> text to the caller requested", Figures.ToText);
        writer.WriteLine();
        writer.WriteLine($"Storage operations of one call, its case and its alerts (a table.batch is one request; what is in it is counted as well)");
        foreach (var (kind, count) in Storage.OrderByDescending(kind => kind.Value))
        {
            writer.WriteLine($"  {kind,-36} {(double)count / Calls,8:0.0}");
        }

        writer.WriteLine($"  {"together",-36} {(double)Storage.Values.Sum() / Calls,8:0.0}");
        writer.WriteLine();
        writer.WriteLine($"Processor time of one call: app {AppProcessor.TotalMilliseconds / Calls:0} ms, local cloud {CloudProcessor.TotalMilliseconds / Calls:0} ms");
        foreach (var (kind, count) in Figures.Refusals)
        {
            writer.WriteLine($"Refused by the service {count} times: {kind}");
        }

        if (!IsComplete)
        {
            writer.WriteLine($"NOT COMPLETE: of {Calls} calls {Figures.ToAnswer.Count} were answered and {Figures.ToText.Count} texted");
        }
    }

    private void Print(TextWriter writer, string what, IReadOnlyList<TimeSpan> waits)
    {
        Print(writer, what, Percentiles.Of(waits));
        if (waits.Count > StartingCalls)
        {
            Print(writer, $"  the same without the first {StartingCalls}", Percentiles.Of(waits.Skip(StartingCalls)));
        }
    }

    private static void Print(TextWriter writer, string what, Percentiles spread) =>
        writer.WriteLine($"  {what,-46} {spread.Count,7} {spread.P50.TotalMilliseconds,8:0.0} {spread.P99.TotalMilliseconds,8:0.0} {spread.Longest.TotalMilliseconds,8:0.0}");
}
