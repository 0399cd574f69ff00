using System.Text;
using BenchmarkDotNet.Attributes;
using Ringback.Core.Plans;
using Ringback.Core.Plans.Checking;

namespace Ringback.Benchmarks;

/// <summary>The proof that a plan leaves no caller in silence, on plans of any size.</summary>
[MemoryDiagnoser]
public class CheckerBenchmarks
{
    private readonly Plan shipped = ShippedPlan.Read();
    private readonly Plan large = PlanReader.Read(TextOf(steps: 500));
    private readonly Plan huge = PlanReader.Read(TextOf(steps: 5000));

    [Benchmark(Description = "The shipped plan is checked")]
    public int Shipped() => PlanChecker.Check(shipped).Count;

    [Benchmark(Description = "A plan of 500 steps is checked")]
    public int Large() => PlanChecker.Check(large).Count;

    [Benchmark(Description = "A plan of 5,000 steps is checked")]
    public int Huge() => PlanChecker.Check(huge).Count;

    /// <summary>Blocks of hours, menu, ring and words that lead to each other, forward and, by a choice, back.</summary>
    private static string TextOf(int steps)
    {
        var text = new StringBuilder("""
            business: { name: Acme, timezone: America/Chicago, languages: [en-US] }
            numbers: [ { number: "+13125550100", start: hours-0 } ]
            people:
              - { id: dana, name: Dana, phone: "+13125550111", email: dana@acme.example, role: supervisor, hours: office }
              - { id: lee, name: Lee, phone: "+13125550113" }
            groups: { everyone: [dana, lee] }
            hours:
              office: { weekly: { mon-fri: ["08:00-12:00", "13:00-17:00"] } }
              night: { weekly: { mon-fri: ["22:00-06:00"] } }
            promises:
              default: { text-back: "Sorry we missed you.", assign: everyone }
            steps:
              message: { voicemail: "Please leave a message.", next: goodbye }
              goodbye: { hang-up: }

            """);
        for (var i = 0; i < steps / 4; i++)
        {
            var next = i + 1 < steps / 4 ? $"hours-{i + 1}" : "message";
            text.Append($$"""
                  hours-{{i}}: { hours: {{(i % 2 == 0 ? "office" : "night")}}, open: menu-{{i}}, closed: say-{{i}} }
                  menu-{{i}}: { menu: "Press 1 or 2.", choices: { 1: ring-{{i}}, 2: hours-{{i / 2}} }, else: ring-{{i}} }
                  ring-{{i}}: { ring: everyone, seconds: 10, else: say-{{i}} }
                  say-{{i}}: { say: "One moment.", next: {{next}} }

                """);
        }

        return text.ToString();
    }
}
