using Ringback.Core.Cases;
using Ringback.Core.Routing;

namespace Ringback.Core.Callbacks;

/// <summary>From the person's key until the caller stands in the person's call, or does not.</summary>
internal static class CallersPhone
{
    private static readonly TimeSpan MoveTime = TimeSpan.FromSeconds(4);

    private static readonly TimeSpan DoubtTime = TimeSpan.FromSeconds(2);

    /// <summary>When music can't be played, it is tried again after this time.</summary>
    private static readonly TimeSpan SoundRetry = TimeSpan.FromSeconds(2);

    private const int MostTries = 3;

    private const int MostDoubts = 4;

    public static void Ring(Turn turn)
    {
        turn.StopAllTimers();
        turn.Enter(CallbackPhase.Calling, Stage.InPlan);
        var words = CallbackWording.OneMoment(turn.Callback().Order);
        var said = turn.PlayToCaller(words);
        turn.Change(state => state with { Command = said });
        turn.SetTimer(TimerNames.Sound, words.Length + Routing.Steps.Prompt.Grace);
        turn.Ring(CallbackFlow.CallerLeg, new PersonId(Entry.Caller), turn.State.Caller!.Value, isTheCall: false);
    }

    public static void Calling(Turn turn, CallEvent e)
    {
        if (turn.State.Find(CallbackFlow.CallerLeg) is not { } leg)
        {
            return;
        }

        switch (e)
        {
            case LegDialled dialled when dialled.Leg == leg.Id:
                turn.Change(leg with { Status = LegStatus.Ringing, Connection = dialled.Connection, RingsSince = dialled.At });
                break;
            case LegConnected connected when connected.Leg == leg.Id:
                PickedUp(turn, leg, connected.Connection);
                break;
            case LegHasNoSlot none when none.Leg == leg.Id:
                turn.NeverRang(leg, none.PhoneInUse ? LegResult.Busy : LegResult.NoSlot);
                turn.Part(none.PhoneInUse ? CallbackResult.CallerWasBusy : CallbackResult.NoLineFree);
                break;
            case LegFailed failed when failed.Leg == leg.Id:
                var why = Codes.WhyLegFailed(failed.Code, leg.RingsSince is { } since ? failed.At - since : TimeSpan.Zero);
                turn.Ended(leg, why);
                turn.Part(CallbackTurn.WhyCaller(why));
                break;
            case LegDisconnected gone when gone.Leg == leg.Id:
                turn.Ended(leg, LegResult.NoAnswer);
                turn.Part(CallbackResult.CallerDidNotAnswer);
                break;
            case CommandFailed { Command: RingLeg { Leg: var id } } when id == leg.Id:
                turn.End(leg, LegResult.Failed);
                turn.Part(CallbackResult.CallerNotReached);
                break;
            case TimerFired timer when timer.Name == TimerNames.Of(leg.Id):
                turn.End(leg, LegResult.NoAnswer);
                turn.Part(CallbackResult.CallerDidNotAnswer);
                break;
            default:
                Sound(turn, e);
                break;
        }
    }

    public static void Moving(Turn turn, CallEvent e)
    {
        if (turn.State.Find(CallbackFlow.CallerLeg) is not { } leg)
        {
            return;
        }

        switch (e)
        {
            case PersonMoved when turn.IsAnswer(e):
                CallbackTalk.Begin(turn, leg, e.At);
                break;
            case PeopleInCall people when CallbackTalk.Read(turn, people):
                CallbackTalk.Begin(turn, leg, e.At);
                break;
            case PersonNotMoved or CommandFailed when turn.IsAnswer(e):
            case TimerFired { Name: TimerNames.Move }:
                Doubt(turn, leg);
                break;
            case PeopleInCall { Number: null } when turn.Callback().Doubts > 0:
                NotThere(turn, leg);
                break;
        }
    }

    /// <summary>The person hears that the call is made, and then music until the caller picks up.</summary>
    private static void Sound(Turn turn, CallEvent e)
    {
        switch (e)
        {
            case PlayEnded when turn.IsAnswer(e):
            case TimerFired { Name: TimerNames.Sound }:
                turn.StopTimer(TimerNames.Sound);
                var music = turn.PlayToCaller(Tune.Music, loop: true);
                turn.Change(state => state with { Command = music });
                break;
            case PlayFailed or CommandFailed when turn.IsAnswer(e):
                turn.SetTimer(TimerNames.Sound, SoundRetry);
                break;
        }
    }

    private static void PickedUp(Turn turn, Leg leg, string? connection)
    {
        var taking = leg with { Status = LegStatus.Taking, Connection = leg.Connection ?? connection, RingsSince = leg.RingsSince ?? turn.Facts.Now };
        turn.StopTimer(TimerNames.Of(leg.Id));
        turn.StopTimer(TimerNames.Sound);
        turn.Change(taking);
        turn.Note("picked-up", leg.Person.Value);
        turn.Enter(CallbackPhase.Moving, Stage.InPlan);
        turn.Do(new StopSound());
        Move(turn, taking);
    }

    private static void Move(Turn turn, Leg leg)
    {
        var moves = turn.Do(new MoveLeg(leg.Id, leg.Phone));
        turn.Change(state => state with { Command = moves, Tries = state.Tries + 1, Doubts = 0 });
        turn.SetTimer(TimerNames.Move, MoveTime);
    }

    /// <summary>The order was refused, or no word came of it. Neither proves that the caller is not there: so the service is asked who is in the call.</summary>
    private static void Doubt(Turn turn, Leg leg)
    {
        if (turn.Callback().Doubts >= MostDoubts)
        {
            GiveUp(turn, leg);
            return;
        }

        turn.Do(new InspectCall());
        turn.Change(state => state with { Doubts = state.Doubts + 1 });
        turn.SetTimer(TimerNames.Move, DoubtTime);
    }

    private static void NotThere(Turn turn, Leg leg)
    {
        if (turn.Callback().Tries < MostTries)
        {
            Move(turn, leg);
        }
        else
        {
            GiveUp(turn, leg);
        }
    }

    private static void GiveUp(Turn turn, Leg leg)
    {
        turn.End(leg, LegResult.Failed);
        turn.Part(CallbackResult.CallerNotReached);
    }
}
