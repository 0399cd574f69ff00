namespace Ringback.Core.Routing.Steps;

/// <summary>How the person who pressed 1 comes into the caller's call, or does not.</summary>
internal static class RingMoves
{
    private static readonly TimeSpan MoveTime = TimeSpan.FromSeconds(4);

    private static readonly TimeSpan DoubtTime = TimeSpan.FromSeconds(2);

    private const int MostMoveTries = 3;

    private const int MostMoveDoubts = 4;

    public static void Begin(Turn turn, Leg leg) => Move(turn, leg, (Seeking)turn.Progress! with { MoveTries = 0, MoveDoubts = 0 });

    public static void On(Turn turn, Hunt hunt, CallEvent e)
    {
        if (turn.Progress is not Seeking seeking || RingLegs.Taker(turn) is not { } leg)
        {
            return;
        }

        switch (e)
        {
            case PersonMoved { Command: var command } when command == seeking.MoveCommand:
                Talk.Begin(turn, leg, e.At);
                break;
            case PersonNotMoved { Command: var command } when command == seeking.MoveCommand:
            case CommandFailed { Command: MoveLeg { Number: var number } } when number == seeking.MoveCommand:
            case TimerFired { Name: TimerNames.Move }:
                Doubt(turn, hunt, leg, seeking);
                break;
            case PeopleInCall { Number: null } when seeking.MoveDoubts > 0:
                NotThere(turn, hunt, leg, seeking);
                break;
        }
    }

    /// <summary>
    /// The order to move was refused, or no word came of it. Neither proves that the person is not there: a repeated order is refused just because the first one
    /// was done. So the service is asked who is in the call.
    /// </summary>
    private static void Doubt(Turn turn, Hunt hunt, Leg leg, Seeking seeking)
    {
        if (seeking.MoveDoubts >= MostMoveDoubts)
        {
            GiveUp(turn, hunt, leg, seeking);
            return;
        }

        turn.Do(new InspectCall());
        turn.Progress = seeking with { MoveDoubts = seeking.MoveDoubts + 1 };
        turn.SetTimer(TimerNames.Move, DoubtTime);
    }

    /// <summary>The service was asked: the person is not in the call. Once more, as the connection may have been too young (wire.md 7, 8501).</summary>
    private static void NotThere(Turn turn, Hunt hunt, Leg leg, Seeking seeking)
    {
        if (seeking.MoveTries < MostMoveTries)
        {
            Move(turn, leg, seeking with { MoveDoubts = 0 });
            return;
        }

        GiveUp(turn, hunt, leg, seeking);
    }

    private static void GiveUp(Turn turn, Hunt hunt, Leg leg, Seeking seeking)
    {
        turn.StopTimer(TimerNames.Move);
        turn.End(leg, LegResult.Failed);
        turn.Progress = seeking with { MoveTries = 0, MoveDoubts = 0 };
        RingSound.Music(turn);
        hunt.RingMore(turn);
    }

    private static void Move(Turn turn, Leg leg, Seeking seeking)
    {
        var command = turn.Do(new MoveLeg(leg.Id, leg.Phone));
        turn.Progress = seeking with { MoveCommand = command, MoveTries = seeking.MoveTries + 1 };
        turn.SetTimer(TimerNames.Move, MoveTime);
    }
}
