using BenchmarkDotNet.Attributes;
using Ringback.Core;
using Ringback.Core.Plans;
using Ringback.Core.Routing;
using Ringback.Core.Routing.Json;

namespace Ringback.Benchmarks;

/// <summary>One decision about a call, without any I/O.</summary>
[MemoryDiagnoser]
public class CallFlowBenchmarks
{
    private static readonly DateTimeOffset Tuesday = new(2026, 3, 3, 16, 0, 0, TimeSpan.Zero);

    private readonly Plan plan = ShippedPlan.Read();
    private readonly PlanVersion version = new(1);
    private Facts facts = null!;
    private IncomingCall incoming = null!;
    private CallState greeting = null!;
    private CallState ringing = null!;
    private string ringingJson = null!;
    private CallEvent greeted = null!;
    private CallEvent pressed = null!;

    [GlobalSetup]
    public void TellTheCall()
    {
        facts = Facts.At(Tuesday, plan);
        incoming = new IncomingCall("c0ffee", "server", PhoneNumber.Parse("+13125559001"), "4:+13125559001", plan.Numbers[0].Number, "context", Tuesday);
        var answered = CallFlow.Advance(CallFlow.Arrive(incoming, version, facts).State, new AnswerTaken(Tuesday, "main"), facts);
        var connected = CallFlow.Advance(answered.State, new CallConnected(Tuesday, "main"), facts);
        greeting = connected.State;
        greeted = new PlayEnded(Tuesday, connected.Commands.OfType<PlayToCaller>().Single().Number);
        var leg = new LegId(1);
        var rung = CallFlow.Advance(CallFlow.Advance(greeting, greeted, facts).State, new LegDialled(Tuesday, leg, "leg-1"), facts);
        var taken = CallFlow.Advance(rung.State, new LegConnected(Tuesday, leg, "leg-1"), facts);
        ringing = taken.State;
        ringingJson = CallJson.Write(ringing);
        pressed = new LegPressed(Tuesday, leg, ringing.Find(leg)!.Whisper!.Value, "1");
    }

    [Benchmark(Description = "A call arrives")]
    public Advance Arrive() => CallFlow.Arrive(incoming, version, facts);

    [Benchmark(Description = "Routing: the greeting ends, the hours are open, a phone is rung")]
    public Advance Route() => CallFlow.Advance(greeting, greeted, facts);

    [Benchmark(Description = "Ringing: a person presses 1")]
    public Advance Press() => CallFlow.Advance(ringing, pressed, facts);

    [Benchmark(Description = "A call's state to JSON and back")]
    public CallState Store() => CallJson.ReadState(CallJson.Write(ringing));

    [Benchmark(Description = "The facts of a moment")]
    public Facts Moment() => Facts.At(Tuesday, plan);
}
