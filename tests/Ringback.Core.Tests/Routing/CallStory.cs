using Ringback.Core.Plans;
using Ringback.Core.Routing;
using Ringback.Core.Routing.Json;

namespace Ringback.Core.Tests.Routing;

/// <summary>One call, told event by event. Time moves only when the story says so; every state goes through its JSON on the way.</summary>
internal sealed class CallStory
{
    private readonly Plan plan;
    private readonly List<CallCommand> all = [];

    public CallStory(
        Plan? plan = null,
        PhoneNumber? from = null,
        bool anonymous = false,
        TimeSpan age = default,
        DateTimeOffset? now = null,
        TeamFacts? team = null,
        CallerFacts? known = null,
        string correlation = "c0ffee")
    {
        Team = team ?? TeamFacts.Quiet;
        Known = known ?? CallerFacts.Stranger;
        this.plan = plan ?? TestPlan.InOrder;
        Now = now ?? new DateTimeOffset(2026, 3, 3, 16, 0, 0, TimeSpan.Zero);
        PhoneNumber? caller = anonymous ? null : from ?? TestPlan.Caller;
        var incoming = new IncomingCall(correlation, "server", caller, caller is { } number ? $"4:{number}" : "4:anonymous", TestPlan.Line, "context", Now - age);
        Take(CallFlow.Arrive(incoming, new PlanVersion(1), FactsNow));
    }

    public DateTimeOffset Now { get; private set; }

    /// <summary>What the people, the switches and the queues do; a story may change it at any time.</summary>
    public TeamFacts Team { get; set; }

    /// <summary>What is known of the caller.</summary>
    public CallerFacts Known { get; set; }

    public CallState State { get; private set; } = null!;

    /// <summary>What the last event brought.</summary>
    public IReadOnlyList<CallCommand> Last { get; private set; } = [];

    public IReadOnlyList<CallCommand> All => all;

    public CallVerdict Verdict => Assert.Single(all.OfType<SettleCall>()).Verdict;

    public static CallStory Answered(Plan? plan = null, bool anonymous = false, DateTimeOffset? now = null) =>
        new CallStory(plan, anonymous: anonymous, now: now).On(at => new AnswerTaken(at, "main")).On(at => new CallConnected(at, "main"));

    /// <summary>Answered by the app: the plan's first step runs.</summary>
    public CallStory PickedUp() => On(at => new AnswerTaken(at, "main")).On(at => new CallConnected(at, "main"));

    /// <summary>Answered and past the greeting: phones ring.</summary>
    public static CallStory Ringing(Plan? plan = null, bool anonymous = false) => Answered(plan, anonymous).Played();

    public CallStory On(Func<DateTimeOffset, CallEvent> e) => On(e(Now));

    public CallStory On(CallEvent e)
    {
        Take(CallFlow.Advance(State, e, FactsNow));
        return this;
    }

    /// <summary>What plays to the caller has been heard to its end.</summary>
    public CallStory Played()
    {
        var command = all.OfType<PlayToCaller>().Last().Number;
        return On(at => new PlayEnded(at, command));
    }

    public CallStory Passes(double seconds)
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

    public CallStory LegRings(int leg) => On(at => new LegDialled(at, new LegId(leg), $"leg-{leg}"));

    public CallStory LegPicksUp(int leg) => On(at => new LegConnected(at, new LegId(leg), $"leg-{leg}"));

    public CallStory LegPresses(int leg, string tone = "1") =>
        On(at => new LegPressed(at, new LegId(leg), State.Find(new LegId(leg))!.Whisper!.Value, tone));

    public CallStory Moved()
    {
        var command = all.OfType<MoveLeg>().Last().Number;
        return On(at => new PersonMoved(at, command));
    }

    public CallStory CallerLeaves() => On(at => new CallDisconnected(at, 0, 0));

    public CallStory AppEndsIt() => On(at => new CallTerminated(at, WasThere: true));

    private Facts FactsNow => Facts.At(Now, plan) with { Team = Team, Caller = Known };

    private void Take(Advance advance)
    {
        Assert.Equal(FactsNeeded.None, advance.Needs);
        State = CallJson.ReadState(CallJson.Write(advance.State));
        Last = [.. advance.Commands.Select(command => CallJson.ReadCommand(CallJson.Write(command)))];
        all.AddRange(Last);
    }
}
