using Ringback.Core.Routing;

namespace Ringback.Core.Callbacks;

/// <summary>The person and the caller together. A call with two in it does not end when one leaves (wire.md 7): the app ends it.</summary>
internal static class CallbackTalk
{
    public static void Begin(Turn turn, Leg leg, DateTimeOffset at)
    {
        var since = at > turn.Facts.Now ? turn.Facts.Now : at;
        turn.StopAllTimers();
        turn.Change(leg with { Status = LegStatus.Joined });
        turn.Enter(CallbackPhase.Talking, Stage.Talking);
        turn.Change(state => state with { TalkSince = since });
        turn.Note("connected", turn.Callback().Order.Person.Value);
        Inspection.Plan(turn);
        EndWhenParted(turn, at);
    }

    public static void On(Turn turn, CallEvent e)
    {
        switch (e)
        {
            case PeopleInCall people:
                var together = Read(turn, people);
                if (people.Number is null && !together)
                {
                    Part(turn, people.At);
                }

                EndWhenParted(turn, people.At);
                break;
            case TimerFired { Name: TimerNames.Inspect }:
                turn.Do(new InspectCall());
                Inspection.Plan(turn);
                break;
        }
    }

    /// <summary>Reads a list of those in the call.</summary>
    /// <returns>Whether both stand in it.</returns>
    public static bool Read(Turn turn, PeopleInCall e)
    {
        var both = Talk.Contains(e, turn.Callback().Order.Phone) && Talk.Contains(e, turn.State.Caller!.Value);
        var number = e.Number ?? Math.Max(turn.State.Roster.Newest, 0);
        turn.State = turn.State with { Roster = turn.State.Roster.With(number, both) };
        return both;
    }

    private static void EndWhenParted(Turn turn, DateTimeOffset at)
    {
        if (turn.Callback().Phase is CallbackPhase.Talking && turn.State.Roster.HasParted)
        {
            Part(turn, at);
        }
    }

    private static void Part(Turn turn, DateTimeOffset at)
    {
        turn.Note("parted", null);
        turn.TalkEnds(at > turn.Facts.Now ? turn.Facts.Now : at);
        turn.HangUp(CallbackResult.Talked);
    }
}
