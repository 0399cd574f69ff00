using BenchmarkDotNet.Attributes;
using Ringback.Core;
using Ringback.Core.Plans;
using Ringback.Core.Routing.Trials;

namespace Ringback.Benchmarks;

/// <summary>One call tried out on the plan of the design: what <c>ringback try</c>, scenarios and a replay cost.</summary>
[MemoryDiagnoser]
public class TrialBenchmarks
{
    private static readonly DateTimeOffset Tuesday = new(2026, 3, 3, 16, 0, 0, TimeSpan.Zero);

    private readonly Plan plan = PlanReader.Read(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "acme.yaml")));
    private TrialRequest taken = null!;
    private TrialRequest missed = null!;

    [GlobalSetup]
    public void TellTheCalls()
    {
        taken = new TrialRequest { At = Tuesday, From = PhoneNumber.Parse("+13125559001"), To = plan.Numbers[0].Number, When = [new CallerAct.Press("1")] };
        missed = taken with { OtherPhones = TrialPhone.Never, Talks = true };
    }

    [Benchmark(Description = "Trial: menu, the first phone, a person takes the call")]
    public TrialResult Taken() => Trial.Run(plan, taken);

    [Benchmark(Description = "Trial: everybody rung, three minutes in the queue, a message")]
    public TrialResult Missed() => Trial.Run(plan, missed);
}
