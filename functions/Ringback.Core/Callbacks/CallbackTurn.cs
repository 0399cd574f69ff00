using Ringback.Core.Plans;
using Ringback.Core.Routing;
using Ringback.Core.Routing.Steps;

namespace Ringback.Core.Callbacks;

/// <summary>What the rules of a call back do to a decision.</summary>
internal static class CallbackTurn
{
    public static CallbackState Callback(this Turn turn) => turn.State.Callback!;

    public static void Change(this Turn turn, Func<CallbackState, CallbackState> change) => turn.State = turn.State with { Callback = change(turn.Callback()) };

    public static void Enter(this Turn turn, CallbackPhase phase, Stage stage)
    {
        turn.Change(state => state with { Phase = phase, Tries = 0, Doubts = 0, ToneOnly = false });
        turn.State = turn.State with { Stage = stage };
    }

    /// <summary>Whether the event answers the command that is waited for.</summary>
    public static bool IsAnswer(this Turn turn, CallEvent e) => turn.Callback().Command == e switch
    {
        Chose chosen => chosen.Command,
        HearingFailed deaf => deaf.Command,
        PlayEnded ended => ended.Command,
        PlayFailed failed => failed.Command,
        PersonMoved moved => moved.Command,
        PersonNotMoved stayed => stayed.Command,
        CommandFailed refused => refused.Command.Number,
        _ => -1,
    };

    public static void Ring(this Turn turn, LegId id, PersonId person, PhoneNumber phone, bool isTheCall)
    {
        var slots = Math.Max(1, turn.Facts.Plan.NumberOf(turn.State.Line)?.Legs ?? BusinessNumber.DefaultLegs);
        turn.State = turn.State with { Legs = [.. turn.State.Legs, new Leg(id, person, phone, LegStatus.Dialling)] };
        turn.Note("ring", person.Value);
        turn.Do(new RingLeg(id, phone, slots, turn.Facts.Now + CallbackFlow.RingTime) { IsTheCall = isTheCall });
        turn.SetTimer(TimerNames.Of(id), CallbackFlow.RingTime);
    }

    /// <summary>Says the last word to the person, and then ends the call.</summary>
    public static void Part(this Turn turn, CallbackResult result)
    {
        turn.StopAllTimers();
        turn.Enter(CallbackPhase.Parting, Stage.InPlan);
        turn.Change(state => state with { Result = result });
        var words = CallbackWording.LastWord(turn.Callback(), turn.Facts.Plan);
        var said = turn.PlayToCaller(words);
        turn.Change(state => state with { Command = said });
        turn.SetTimer(TimerNames.Step, words.Length + Prompt.Grace);
    }

    /// <summary>The two are together until this moment, if they ever were.</summary>
    public static void TalkEnds(this Turn turn, DateTimeOffset at)
    {
        if (turn.Callback() is { Phase: CallbackPhase.Talking, TalkSince: { } since })
        {
            turn.Change(state => state with { Talked = at > since ? at - since : TimeSpan.Zero, Result = CallbackResult.Talked });
        }
    }

    public static CallbackResult WhyPerson(LegResult why) => why switch
    {
        LegResult.NoAnswer or LegResult.Declined => CallbackResult.PersonDidNotAnswer,
        LegResult.Busy => CallbackResult.PersonWasBusy,
        _ => CallbackResult.PersonNotReached,
    };

    public static CallbackResult WhyCaller(LegResult why) => why switch
    {
        LegResult.NoAnswer or LegResult.Declined => CallbackResult.CallerDidNotAnswer,
        LegResult.Busy => CallbackResult.CallerWasBusy,
        _ => CallbackResult.CallerNotReached,
    };
}
