using Ringback.Core.Callbacks;
using Ringback.Core.Plans;
using Ringback.Core.Routing;
using Ringback.Core.Routing.Json;

namespace Ringback.Core.Tests.Callbacks;

/// <summary>One call back of Dana to the caller, told event by event. Every state goes through its JSON on the way.</summary>
internal sealed class CallbackStory
{
    public static readonly PhoneNumber Line = PhoneNumber.Parse("+13125550100");
    public static readonly PhoneNumber Caller = PhoneNumber.Parse("+13125559001");
    public static readonly PhoneNumber Dana = PhoneNumber.Parse("+13125550111");
    public static readonly string[] Both = [$"4:{Caller}", $"4:{Dana}"];
    public static readonly string[] Alone = [$"4:{Dana}"];
    private static readonly Plan Plan = PlanReader.Read(Repository.ReadPlan("first-call.yaml"));
    private readonly List<CallCommand> all = [];

    public CallbackStory(CallbackCause cause = CallbackCause.Asked) => Take(CallbackFlow.Start(
        CallId.OfCallback(new CaseId("case-1"), "1"),
        new CallbackOrder(new CaseId("case-1"), new PersonId("dana"), Dana, cause, "Acme: your call back.", "en-US"),
        Caller,
        Line,
        new PlanVersion(1),
        FactsNow));

    public DateTimeOffset Now { get; private set; } = new(2026, 3, 3, 16, 0, 0, TimeSpan.Zero);

    public CallState State { get; private set; } = null!;

    public CallbackState Callback => State.Callback!;

    public IReadOnlyList<CallCommand> All => all;

    public bool IsOver => State.Stage is Stage.Ended;

    public CallbackStory On(Func<DateTimeOffset, CallEvent> e)
    {
        Take(CallFlow.Advance(State, e(Now), FactsNow));
        return this;
    }

    public CallbackStory Passes(double seconds)
    {
        var until = Now + TimeSpan.FromSeconds(seconds);
        while (State.Timers.Values.Select(timer => timer.Due).Where(due => due <= until).Order().FirstOrDefault() is var due && due != default)
        {
            Now = due > Now ? due : Now;
            On(at => new TimePassed(at));
        }

        Now = until;
        return this;
    }

    public CallbackStory Permitted() => On(at => new CallbackPermitted(at)).On(at => new LegDialled(at, CallbackFlow.PersonLeg, "main"));

    public CallbackStory PickedUp() => Permitted().Passes(3).On(at => new CallConnected(at, "main"));

    public CallbackStory Presses(string key)
    {
        var asked = all.OfType<AskCaller>().Last().Number;
        return On(at => new Chose(at, asked, key, null));
    }

    public CallbackStory CallerRings() => PickedUp().Presses("1").On(at => new LegDialled(at, CallbackFlow.CallerLeg, "leg-2")).Passes(5);

    public CallbackStory CallerPicksUp() => CallerRings().On(at => new LegConnected(at, CallbackFlow.CallerLeg, "leg-2"));

    public CallbackStory Together()
    {
        CallerPicksUp();
        var moves = all.OfType<MoveLeg>().Last().Number;
        return On(at => new PersonMoved(at, moves)).On(at => new PeopleInCall(at, 2, Both));
    }

    private Facts FactsNow => Facts.At(Now, Plan);

    private void Take(Advance advance)
    {
        Assert.Equal(FactsNeeded.None, advance.Needs);
        State = CallJson.ReadState(CallJson.Write(advance.State));
        all.AddRange(advance.Commands.Select(command => CallJson.ReadCommand(CallJson.Write(command))));
    }
}
