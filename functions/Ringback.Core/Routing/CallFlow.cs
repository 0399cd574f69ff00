using Ringback.Core.Callbacks;
using Ringback.Core.Routing.Steps;

namespace Ringback.Core.Routing;

/// <summary>
/// Decides about a call. Pure and total: every event in every state has an answer, repeated and late ones included, and only the rules under
/// <see cref="Steps"/> know what a step does.
/// </summary>
public static class CallFlow
{
    /// <summary>The first word of a call makes the call.</summary>
    public static Advance Arrive(IncomingCall e, PlanVersion version, Facts facts)
    {
        var line = facts.Plan.NumberOf(e.Line);
        var turn = new Turn(
            new CallState
            {
                Call = e.Id,
                Caller = e.Caller,
                CallerRawId = e.CallerRawId,
                Line = e.Line,
                CorrelationId = e.CorrelationId,
                ServerCallId = e.ServerCallId,
                RangAt = e.At < facts.Now ? e.At : facts.Now,
                PlanVersion = version,
                Source = line?.Label,
                FromStaff = e.Caller is { } caller && facts.Plan.PersonWithPhone(caller) is not null,
            },
            facts);
        Arrival.Begin(turn, e);
        return turn.Result;
    }

    public static Advance Advance(CallState state, CallEvent e, Facts facts)
    {
        var turn = new Turn(state, facts);
        switch (e)
        {
            case TimePassed:
                foreach (var (name, timer) in state.Timers.Where(timer => timer.Value.Due <= facts.Now).OrderBy(timer => timer.Value.Number))
                {
                    Fire(turn, new TimerFired(facts.Now, name, timer.Number));
                }

                break;
            case TimerFired fired:
                Fire(turn, fired);
                break;
            case RecordingRuns runs:
                turn.RecordingRuns(runs);
                CloseIfProven(turn);
                break;
            default:
                On(turn, e);
                break;
        }

        return turn.Result;
    }

    /// <summary>A timer fires once, and only if it is the one that runs.</summary>
    private static void Fire(Turn turn, TimerFired e)
    {
        if (turn.State.Timers.TryGetValue(e.Name, out var timer) && timer.Number == e.Number)
        {
            turn.StopTimer(e.Name);
            On(turn, e);
        }
    }

    private static void On(Turn turn, CallEvent e)
    {
        if (turn.State.Callback is not null)
        {
            CallbackFlow.On(turn, e);
            return;
        }

        switch (turn.State.Stage)
        {
            case Stage.Ended:
                AfterTheEnd(turn, e);
                break;
            case Stage.Closing:
                Closing(turn, e);
                break;
            case Stage.Ending:
                EndingNow(turn, e);
                break;
            default:
                Running(turn, e);
                break;
        }
    }

    private static void Running(Turn turn, CallEvent e)
    {
        switch (e)
        {
            case CallDisconnected gone:
                Ending.Disconnected(turn, gone.At, byCaller: Codes.IsNormalEnd(gone.Code));
                return;
            case CallIsGone or CallSilent or TimerFired { Name: TimerNames.Inspect }:
                Inspection.On(turn, e);
                return;
            case CommandFailed { Gone: true, Command: PlayToCaller or ListenToCaller or AskCaller or StartRecording }:
                // Nothing can be played to a caller who left: the news of it is only late.
                turn.Do(new InspectCall());
                return;
            case PeopleInCall people when Talk.Read(turn, people) is { } arrived:
                Talk.Begin(turn, arrived, e.At);
                return;
            case PeopleInCall when turn.State.Stage is Stage.Talking:
                Talk.EndWhenParted(turn);
                return;
            case LegEvent { Leg: var id } news when turn.State.Find(id) is { IsOver: true } over:
                Legs.Stray(turn, over, news);
                return;
        }

        if (Legs.Parting(turn, e))
        {
            return;
        }

        if (turn.State.Stage is Stage.Answering)
        {
            Answering.On(turn, e);
        }
        else if (turn.State.Stage is Stage.InPlan && turn.CurrentStep is { } step)
        {
            StepRules.For(step)?.On(turn, step, e);
        }
    }

    private static void EndingNow(Turn turn, CallEvent e)
    {
        switch (e)
        {
            case CallDisconnected gone:
                Ending.Disconnected(turn, gone.At, byCaller: false);
                break;
            case CallTerminated confirmed:
                Ending.Confirmed(turn, confirmed);
                break;
            case CommandFailed { Command: EndCall }:
            case TimerFired { Name: TimerNames.Ending }:
                Ending.Over(turn, turn.State.EndedAt ?? e.At);
                break;
            case LegEvent { Leg: var id } news when turn.State.Find(id) is { } leg:
                Legs.Stray(turn, leg, news);
                break;
        }
    }

    /// <summary>The call is over; the person's arrival, or the start of the recording, may still be told.</summary>
    private static void Closing(Turn turn, CallEvent e)
    {
        switch (e)
        {
            case PersonMoved or PeopleInCall when Takes(turn, e) is { } leg:
                Talk.Begin(turn, leg, e.At < turn.State.EndedAt ? e.At : turn.State.EndedAt ?? e.At);
                break;
            case PersonNotMoved or CommandFailed { Command: MoveLeg } when turn.State.Legs.FirstOrDefault(leg => leg.Status is LegStatus.Taking) is { } leg:
                turn.End(leg, LegResult.CallOver);
                break;
            case CommandFailed { Command: StartRecording }:
                turn.State = turn.State with { Recording = null };
                break;
            case TimerFired { Name: TimerNames.Closing }:
                Ending.Settle(turn);
                return;
            case LegEvent { Leg: var id } news when turn.State.Find(id) is { } leg:
                Legs.Stray(turn, leg, news);
                break;
        }

        CloseIfProven(turn);
    }

    private static Leg? Takes(Turn turn, CallEvent e) =>
        e is PeopleInCall people ? Talk.Read(turn, people) : turn.State.Legs.FirstOrDefault(leg => leg.Status is LegStatus.Taking);

    private static void CloseIfProven(Turn turn)
    {
        if (turn.State.Stage is Stage.Closing && !Ending.AwaitsProof(turn.State))
        {
            Ending.Settle(turn);
        }
    }

    /// <summary>The verdict stands. What turns up alive is ended.</summary>
    private static void AfterTheEnd(Turn turn, CallEvent e)
    {
        switch (e)
        {
            case LegEvent { Leg: var id } news when turn.State.Find(id) is { } leg:
                Legs.Stray(turn, leg, news);
                break;
            case AnswerTaken taken:
                EndAfterAll(turn, taken.Connection);
                break;
            case CallConnected connected:
                EndAfterAll(turn, connected.Connection);
                break;
        }
    }

    private static void EndAfterAll(Turn turn, string? connection)
    {
        if (connection is not null && turn.State.Connection is null)
        {
            turn.State = turn.State with { Connection = connection };
            turn.Do(new EndCall());
        }
    }
}
