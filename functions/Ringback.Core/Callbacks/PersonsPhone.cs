using Ringback.Core.Routing;

namespace Ringback.Core.Callbacks;

/// <summary>From the order to the person's picking up.</summary>
internal static class PersonsPhone
{
    public static void Permitting(Turn turn, CallEvent e)
    {
        switch (e)
        {
            case CallbackPermitted:
                turn.Enter(CallbackPhase.Ringing, Stage.Answering);
                turn.Ring(CallbackFlow.PersonLeg, turn.Callback().Order.Person, turn.Callback().Order.Phone, isTheCall: true);
                break;
            case CallbackRefused refused:
                turn.Change(state => state with { Refusal = refused.Why, Holder = refused.Holder });
                turn.Settle(turn.Facts.Now, CallbackResult.Refused);
                break;
        }
    }

    public static void Ringing(Turn turn, CallEvent e)
    {
        if (turn.State.Find(CallbackFlow.PersonLeg) is not { } leg)
        {
            return;
        }

        switch (e)
        {
            case LegDialled dialled when dialled.Leg == leg.Id:
                turn.Change(leg with { Status = LegStatus.Ringing, Connection = dialled.Connection, RingsSince = dialled.At });
                turn.State = turn.State with { Connection = dialled.Connection };
                break;
            case LegHasNoSlot none when none.Leg == leg.Id:
                turn.NeverRang(leg, none.PhoneInUse ? LegResult.Busy : LegResult.NoSlot);
                turn.Settle(turn.Facts.Now, none.PhoneInUse ? CallbackResult.PersonWasBusy : CallbackResult.NoLineFree);
                break;
            case LegFailed failed when failed.Leg == leg.Id:
                var why = Codes.WhyLegFailed(failed.Code, leg.RingsSince is { } since ? failed.At - since : TimeSpan.Zero);
                turn.Ended(leg, why);
                turn.Settle(turn.Facts.Now, CallbackTurn.WhyPerson(why));
                break;
            case CommandFailed { Command: RingLeg { Leg: var id } } when id == leg.Id:
                turn.HangUp(CallbackResult.PersonNotReached);
                break;
            case TimerFired timer when timer.Name == TimerNames.Of(leg.Id):
                turn.HangUp(CallbackResult.PersonDidNotAnswer);
                break;
            case CallConnected connected:
                PickedUp(turn, leg, connected.Connection);
                break;
            case CallIsUp or PeopleInCall { Number: null }:
                PickedUp(turn, leg, leg.Connection);
                break;
        }
    }

    private static void PickedUp(Turn turn, Leg leg, string? connection)
    {
        var known = leg.Connection ?? connection;
        turn.StopTimer(TimerNames.Of(leg.Id));
        turn.Change(leg with { Status = LegStatus.Whispering, Connection = known, RingsSince = leg.RingsSince ?? turn.Facts.Now });
        turn.State = turn.State with { Connection = known };
        turn.Note("picked-up", leg.Person.Value);
        turn.Enter(CallbackPhase.Asking, Stage.InPlan);
        PersonsChoice.Ask(turn);
    }
}
