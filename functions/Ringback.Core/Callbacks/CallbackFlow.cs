using Ringback.Core.Routing;

namespace Ringback.Core.Callbacks;

/// <summary>
/// Decides about a call back: a call of ours to a person of the business, into which the caller is moved. Pure and total like <see cref="CallFlow"/>, which hands it the
/// events of such calls once their timers are judged.
/// </summary>
public static class CallbackFlow
{
    /// <summary>The person's phone.</summary>
    public static readonly LegId PersonLeg = new(1);

    /// <summary>The caller's phone.</summary>
    public static readonly LegId CallerLeg = new(2);

    internal static readonly TimeSpan RingTime = TimeSpan.FromSeconds(30);

    /// <summary>How long the service may take to confirm the end.</summary>
    private static readonly TimeSpan Confirmation = TimeSpan.FromSeconds(10);

    /// <param name="caller">Whose case it is.</param>
    /// <param name="line">The number of ours that both phones see.</param>
    public static Advance Start(CallId id, CallbackOrder order, PhoneNumber caller, PhoneNumber line, PlanVersion version, Facts facts)
    {
        var turn = new Turn(
            new CallState
            {
                Call = id,
                Caller = caller,
                Line = line,
                CorrelationId = "",
                ServerCallId = "",
                RangAt = facts.Now,
                PlanVersion = version,
                Source = facts.Plan.NumberOf(line)?.Label,
                Language = order.Language,
                Callback = new CallbackState(order),
            },
            facts);
        turn.Do(new OpenBooks());
        turn.Do(new BeginCallback());
        return turn.Result;
    }

    internal static void On(Turn turn, CallEvent e)
    {
        var phase = turn.Callback().Phase;
        if (phase is CallbackPhase.Ended)
        {
            AfterTheEnd(turn, e);
        }
        else if (phase is CallbackPhase.Ending)
        {
            EndingNow(turn, e);
        }
        else if (!Everywhere(turn, e))
        {
            InPhase(turn, phase, e);
        }
    }

    private static void InPhase(Turn turn, CallbackPhase phase, CallEvent e)
    {
        switch (phase)
        {
            case CallbackPhase.Permitting:
                PersonsPhone.Permitting(turn, e);
                break;
            case CallbackPhase.Ringing:
                PersonsPhone.Ringing(turn, e);
                break;
            case CallbackPhase.Asking:
                PersonsChoice.Asking(turn, e);
                break;
            case CallbackPhase.Claiming:
                PersonsChoice.Claiming(turn, e);
                break;
            case CallbackPhase.Calling:
                CallersPhone.Calling(turn, e);
                break;
            case CallbackPhase.Moving:
                CallersPhone.Moving(turn, e);
                break;
            case CallbackPhase.Talking:
                CallbackTalk.On(turn, e);
                break;
            case CallbackPhase.Parting:
                Parting(turn, e);
                break;
        }
    }

    /// <summary>What means the same in every phase: the person's call is gone, or it is asked whether it is.</summary>
    private static bool Everywhere(Turn turn, CallEvent e)
    {
        switch (e)
        {
            case CallDisconnected or CallIsGone:
                Gone(turn, e.At);
                return true;
            case CallSilent when turn.State.Connection is not null:
                turn.Do(new InspectCall());
                return true;
            case CommandFailed { Gone: true, Command: PlayToCaller or AskCaller }:
                // Nothing can be played to somebody who left: the news of it is only late.
                turn.Do(new InspectCall());
                return true;
            case LegEvent { Leg: var id } news when turn.State.Find(id) is { IsOver: true } over:
                Legs.Stray(turn, over, news);
                return true;
            default:
                return false;
        }
    }

    /// <summary>The person's call is over, and with it everything.</summary>
    private static void Gone(Turn turn, DateTimeOffset at)
    {
        var end = at > turn.Facts.Now ? turn.Facts.Now : at;
        turn.TalkEnds(end);
        Settle(turn, end, turn.Callback().Phase switch
        {
            CallbackPhase.Permitting or CallbackPhase.Ringing => CallbackResult.PersonDidNotAnswer,
            CallbackPhase.Asking => CallbackResult.Unconfirmed,
            CallbackPhase.Talking => CallbackResult.Talked,
            _ => CallbackResult.PersonLeft,
        });
    }

    private static void Parting(Turn turn, CallEvent e)
    {
        if (e is PlayEnded or PlayFailed or CommandFailed && turn.IsAnswer(e) || e is TimerFired { Name: TimerNames.Step })
        {
            turn.HangUp(turn.Callback().Result ?? CallbackResult.PersonNotReached);
        }
    }

    /// <summary>The app ends the call for everybody in it.</summary>
    internal static void HangUp(this Turn turn, CallbackResult result)
    {
        turn.StopAllTimers();
        turn.Change(state => state with { Phase = CallbackPhase.Ending, Result = state.Result ?? result });
        turn.State = turn.State with { Stage = Stage.Ending };
        foreach (var leg in turn.State.Legs.Where(leg => !leg.IsOver).OrderByDescending(leg => leg.Id.Value))
        {
            turn.End(leg, LegResult.CallOver);
        }

        turn.SetTimer(TimerNames.Ending, Confirmation);
    }

    private static void EndingNow(Turn turn, CallEvent e)
    {
        switch (e)
        {
            case LegEvent news when turn.State.Find(news.Leg) is { } leg:
                Legs.Stray(turn, leg, news);
                break;
        }

        if (e is CallDisconnected or CallIsGone or LegTerminated { Leg.Value: 1 } or LegFailed { Leg.Value: 1 } or CommandFailed { Command: EndLeg { Leg.Value: 1 } } or TimerFired { Name: TimerNames.Ending })
        {
            Settle(turn, turn.Facts.Now, CallbackResult.PersonNotReached);
        }
    }

    /// <summary>The result: once, and for good.</summary>
    /// <param name="result">Where none was decided before.</param>
    internal static void Settle(this Turn turn, DateTimeOffset at, CallbackResult result)
    {
        turn.StopAllTimers();
        foreach (var leg in turn.State.Legs.Where(leg => leg.Status is not LegStatus.Ending and not LegStatus.Ended).ToList())
        {
            if (leg.Id == PersonLeg)
            {
                turn.Ended(leg, LegResult.CallOver);
            }
            else
            {
                turn.End(leg, LegResult.CallOver);
            }
        }

        turn.Change(state => state with { Phase = CallbackPhase.Ended, Result = state.Result ?? result });
        turn.State = turn.State with { Stage = Stage.Ended, EndedAt = at };
        turn.Note("ended", CallbackWording.Told(turn.Callback()));
        turn.Do(new SettleCallback());
    }

    /// <summary>The result stands. What turns up alive is ended.</summary>
    private static void AfterTheEnd(Turn turn, CallEvent e)
    {
        switch (e)
        {
            case LegEvent news when turn.State.Find(news.Leg) is { } leg:
                Legs.Stray(turn, leg, news);
                break;
            case CallConnected { Connection: { } connection } when turn.State.Find(PersonLeg) is { } person && person.Connection != connection:
                turn.Change(person with { Connection = connection });
                turn.Do(new EndLeg(PersonLeg, person.Phone, connection));
                break;
        }
    }
}
