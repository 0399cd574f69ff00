using Ringback.Core.Routing.Steps;

namespace Ringback.Core.Routing;

/// <summary>How a call comes to its end and to its verdict.</summary>
internal static class Ending
{
    /// <summary>How long the service may take to confirm the end.</summary>
    private static readonly TimeSpan Confirmation = TimeSpan.FromSeconds(10);

    /// <summary>How long a verdict waits for a proof that is on its way: callbacks are repeated after 1 and 5 s, and a dead process is followed within 20.</summary>
    private static readonly TimeSpan ProofTime = TimeSpan.FromSeconds(20);

    /// <summary>The app ends the call.</summary>
    public static void Ask(Turn turn)
    {
        RingPhones.StopTimers(turn);
        QueueLine.Leave(turn);
        turn.State = turn.State with { Stage = Stage.Ending, Progress = null };
        turn.Measure(turn.Facts.Now, text: null);
        turn.Do(new EndCall());
        turn.SetTimer(TimerNames.Ending, Confirmation);
        EndLegs(turn);
    }

    /// <summary>The service says that the caller's call is over.</summary>
    public static void Disconnected(Turn turn, DateTimeOffset at, bool byCaller)
    {
        switch (turn.State.Stage)
        {
            case Stage.Ending when turn.State.EndedAt is null:
                // Who was first, the caller or the app? The answer to the app's own order tells.
                turn.State = turn.State with { EndedAt = at };
                break;
            case Stage.Answering or Stage.InPlan or Stage.Talking:
                turn.Prove(evidence => evidence with { CallerLeft = byCaller });
                turn.Note(byCaller ? "caller-left" : "cut-off", null);
                Over(turn, at);
                break;
        }
    }

    /// <summary>The app's order to end the call was carried out.</summary>
    public static void Confirmed(Turn turn, CallTerminated e)
    {
        if (turn.State.Stage is not Stage.Ending)
        {
            return;
        }

        if (!e.WasThere)
        {
            turn.Prove(evidence => evidence with { CallerLeft = true });
            turn.Note("caller-left", null);
        }

        Over(turn, turn.State.EndedAt ?? e.At);
    }

    /// <summary>The call is over, whoever ended it.</summary>
    public static void Over(Turn turn, DateTimeOffset at)
    {
        var end = at > turn.Facts.Now ? turn.Facts.Now : at;
        turn.State = turn.State with { EndedAt = end };
        QueueLine.Leave(turn);
        if (AwaitsProof(turn.State))
        {
            turn.StopAllTimers();
            turn.State = turn.State with { Stage = Stage.Closing };
            turn.SetTimer(TimerNames.Closing, ProofTime);
            EndLegs(turn);
            LetTakersGo(turn);
            return;
        }

        Settle(turn);
    }

    /// <summary>The verdict: once, and for good.</summary>
    public static void Settle(Turn turn)
    {
        var state = turn.State;
        turn.Measure(state.EndedAt ?? turn.Facts.Now, text: null);
        var outcome = turn.State.Evidence.Outcome;
        turn.StopAllTimers();
        turn.State = turn.State with { Stage = Stage.Ended, Progress = null, EndedAt = state.EndedAt ?? turn.Facts.Now, Outcome = outcome };
        turn.Note("ended", outcome.ToWord());
        turn.Do(new SettleCall(VerdictOf(turn.State)));
        EndLegs(turn, takingToo: true);
    }

    /// <summary>Whether something may have happened before the end of which the news, or the answer to the order, is still missing.</summary>
    public static bool AwaitsProof(CallState state) =>
        state.Evidence.AnsweredBy is null && (state.Legs.Any(leg => leg.Status is LegStatus.Taking) || state.Recording is { Phase: RecordingPhase.Starting });

    /// <summary>
    /// Who pressed 1 just before the caller left may still stand in the leg's own call, in silence. That call ends at once: whether the two ever met, the news that
    /// is on its way tells all the same.
    /// </summary>
    private static void LetTakersGo(Turn turn)
    {
        foreach (var leg in turn.State.Legs.Where(leg => leg.Status is LegStatus.Taking))
        {
            turn.Do(new EndLeg(leg.Id, leg.Phone, Connection: null));
        }
    }

    private static void EndLegs(Turn turn, bool takingToo = false)
    {
        foreach (var leg in turn.State.Legs)
        {
            switch (leg.Status)
            {
                case LegStatus.Joined when turn.State.Stage is Stage.Ended:
                    turn.End(leg, LegResult.CallOver);
                    break;
                case LegStatus.Taking when takingToo:
                case LegStatus.Dialling or LegStatus.Ringing or LegStatus.Whispering or LegStatus.Parting:
                    turn.End(leg, LegResult.CallOver);
                    break;
            }
        }
    }

    private static CallVerdict VerdictOf(CallState state) => new(
        state.Call,
        state.Caller,
        state.Line,
        state.Source,
        state.Outcome!.Value,
        state.RangAt,
        state.EndedAt!.Value,
        state.Waited ?? TimeSpan.Zero,
        state.Evidence.AnsweredBy,
        state.FromStaff,
        state.PlanVersion)
    {
        Language = state.Language,
        IsUrgent = state.IsUrgent,
        Told = state.Told,
        Message = state.Recording?.Text,
    };
}
