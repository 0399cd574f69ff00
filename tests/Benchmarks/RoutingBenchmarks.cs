using BenchmarkDotNet.Attributes;
using Ringback.Core;
using Ringback.Core.Plans;
using Ringback.Core.Plans.Steps;
using Ringback.Core.Routing;

namespace Ringback.Benchmarks;

/// <summary>Steps that only say where the call goes next, on the larger of the shipped plans and on a chain long enough to see one step's share.</summary>
[MemoryDiagnoser]
public class RoutingBenchmarks
{
    private const int Steps = 50;
    private const int Others = 450;

    private static readonly DateTimeOffset Tuesday = new(2026, 3, 3, 16, 0, 0, TimeSpan.Zero);

    private readonly Plan acme = PlanReader.Read(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "acme.yaml")));
    private (CallState State, CallEvent Event, Facts Facts) toMenu;
    private (CallState State, CallEvent Event, Facts Facts) chain;

    [GlobalSetup]
    public void AnswerTheCalls()
    {
        toMenu = Greeted(acme);
        chain = Greeted(Chain());
    }

    [Benchmark(Description = "Routing: greeting, caller, hours, menu; with its commands")]
    public Advance ToMenu() => CallFlow.Advance(toMenu.State, toMenu.Event, toMenu.Facts);

    [Benchmark(Description = "Routing: one step of fifty in a row, a plan of 500 steps", OperationsPerInvoke = Steps)]
    public Advance OneStep() => CallFlow.Advance(chain.State, chain.Event, chain.Facts);

    private Plan Chain()
    {
        var words = LocalizedText.Of("Words.", "en-US");
        var steps = Enumerable.Range(0, Steps)
            .Select(Step (i) => new SwitchStep(Name(i), 1, "storm", Name(i + 1), Name(i + 1)))
            .Append(new SayStep(Name(Steps), 1, words, Name(Steps + 1)))
            .Concat(Enumerable.Range(Steps + 1, Others).Select(i => new HangUpStep(Name(i), 1, null, Informed: false)))
            .Append(new SayStep(new StepName("start"), 1, words, Name(0)));
        return acme with { Steps = steps.ToDictionary(step => step.Name), Numbers = [acme.Numbers[0] with { Start = new StepName("start") }] };

        static StepName Name(int i) => new($"step-{i}");
    }

    private static (CallState State, CallEvent Event, Facts Facts) Greeted(Plan plan)
    {
        var facts = Facts.At(Tuesday, plan) with { Team = TeamFacts.Quiet, Caller = CallerFacts.Stranger };
        var incoming = new IncomingCall("c0ffee", "server", PhoneNumber.Parse("+13125559001"), "4:+13125559001", plan.Numbers[0].Number, "context", Tuesday);
        var taken = CallFlow.Advance(CallFlow.Arrive(incoming, new PlanVersion(1), facts).State, new AnswerTaken(Tuesday, "main"), facts);
        var greeting = CallFlow.Advance(taken.State, new CallConnected(Tuesday, "main"), facts);
        return (greeting.State, new PlayEnded(Tuesday, greeting.Commands.OfType<PlayToCaller>().Last().Number), facts);
    }
}
