using BenchmarkDotNet.Reports;

namespace Ringback.Benchmarks;

/// <summary>The figures, for a person to read.</summary>
internal static class Figures
{
    public static void Print(IEnumerable<Summary> summaries, TextWriter writer)
    {
        writer.WriteLine($"{"Time and memory of one operation",-68} {"mean",12} {"+-",10} {"allocated",12}");
        foreach (var report in summaries.SelectMany(summary => summary.Reports))
        {
            var name = report.BenchmarkCase.Descriptor.WorkloadMethodDisplayInfo.Trim('\'');
            writer.WriteLine(report.ResultStatistics is { } statistics
                ? $"  {name,-66} {Time(statistics.Mean),12} {Time(statistics.StandardDeviation),10} {Memory(report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase)),12}"
                : $"  {name,-66}       failed: run scripts/bench parts --filter '*' to see why");
        }
    }

    private static string Time(double nanoseconds) =>
        nanoseconds < 1e3 ? $"{nanoseconds:0} ns" : nanoseconds < 1e6 ? $"{nanoseconds / 1e3:0.0} us" : $"{nanoseconds / 1e6:0.0} ms";

    private static string Memory(long? bytes) =>
        bytes is not { } known ? "?" : known < 1 << 20 ? $"{known / 1024.0:0.0} KB" : $"{known / 1048576.0:0.0} MB";
}
