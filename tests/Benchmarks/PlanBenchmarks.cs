using BenchmarkDotNet.Attributes;
using Ringback.Core.Plans;

namespace Ringback.Benchmarks;

/// <summary>Reading and checking a plan: done once a version, when it is published and when a process first needs it.</summary>
[MemoryDiagnoser]
public class PlanBenchmarks
{
    private readonly string text = ShippedPlan.Text;

    [Benchmark(Description = "The shipped plan is read and checked")]
    public Plan Read() => PlanReader.Read(text);
}
