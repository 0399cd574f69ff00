using Ringback.Core.Plans;
using Ringback.Core.Plans.Steps;
using Ringback.Core.Routing.Steps;

namespace Ringback.Core.Routing;

/// <summary>One decision while it is made: the call as it becomes, and the commands so far.</summary>
internal sealed class Turn(CallState state, Facts facts)
{
    /// <summary>More steps than this without waiting for anything is a circle (the plan's checker refuses such a plan).</summary>
    internal const int MostSteps = 100;

    private const int LongestTimeline = 200;

    private readonly CallState.Draft draft = new(state);
    private List<CallCommand>? commands;
    private int steps;
    private FactsNeeded needs;

    /// <summary>The call as it is by now. What was read before a change may have changed with it.</summary>
    public CallState State
    {
        get => draft.State;
        set => draft.State = value;
    }

    public Facts Facts { get; } = facts;

    /// <summary>What the people do. Where it was not looked up, the decision is marked as not made.</summary>
    public TeamFacts Team => Facts.Team ?? Missing(FactsNeeded.Team, TeamFacts.Quiet);

    /// <summary>What is known of the caller. Where it was not looked up, the decision is marked as not made.</summary>
    public CallerFacts Caller => State.Caller is null ? CallerFacts.Stranger : Facts.Caller ?? Missing(FactsNeeded.Caller, CallerFacts.Stranger);

    /// <summary>The language that the call is in.</summary>
    public string Language => State.Language ?? Facts.Plan.Business.Language;

    public StepProgress? Progress
    {
        get => State.Progress;
        set => draft.Progress(value);
    }

    public Advance Result => new(State, commands ?? (IReadOnlyList<CallCommand>)[], needs);

    /// <returns>The command's number.</returns>
    public int Do(CallCommand command)
    {
        var number = draft.NextCommand();
        (commands ??= []).Add(command.Numbered(number));
        return number;
    }

    public int PlayToCaller(Sound sound, bool loop = false) => Do(new PlayToCaller(sound, loop));

    public void SetTimer(string name, TimeSpan after)
    {
        var due = Facts.Now + after;
        var number = Do(new SetTimer(name, due));
        draft.Timer(name, new CallTimer(number, due));
    }

    public void StopTimer(string name) => draft.NoTimer(name);

    public void StopAllTimers() => draft.NoTimers();

    public void Note(string what, string? detail)
    {
        if (State.Timeline.Count < LongestTimeline)
        {
            draft.Note(new Moment(Facts.Now, what, detail));
        }
    }

    public void Prove(Func<Evidence, Evidence> proof) => draft.Evidence(proof(State.Evidence));

    public void Change(Leg leg) => State = State with { Legs = [.. State.Legs.Select(old => old.Id == leg.Id ? leg : old)] };

    public Step? CurrentStep => State.Step is { } name ? Facts.Plan.Steps.GetValueOrDefault(name) : null;

    public void GoTo(StepName name)
    {
        StopTimer(TimerNames.Step);
        draft.Enter(name);
        Note("step", name.Value);
        if (++steps > MostSteps || CurrentStep is not { } step || StepRules.For(step) is not { } rule)
        {
            Note("no-such-way", name.Value);
            PlanEnds();
            return;
        }

        rule.Enter(this, step);
    }

    private T Missing<T>(FactsNeeded what, T instead)
    {
        needs |= what;
        return instead;
    }

    /// <summary>The plan has nothing more for the caller.</summary>
    public void PlanEnds()
    {
        Prove(evidence => evidence with { PlanRanOut = true });
        Ending.Ask(this);
    }
}
