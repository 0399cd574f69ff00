using BenchmarkDotNet.Attributes;

namespace Ringback.Benchmarks;

/// <summary>One missed call from the ring to the text-back: the app's real code, the emulator and storage in one process, without sockets.</summary>
[MemoryDiagnoser]
public class WholeCallBenchmarks
{
    private Town town = null!;
    private int callers;

    [GlobalSetup]
    public async Task OpenAsync() => town = await Town.OpenAsync(ShippedPlan.File);

    [Benchmark(Description = "A missed call, from the ring to the text-back and the alerts")]
    public Task MissAsync() => town.MissCallAsync($"+{13125560000 + callers++}");
}
