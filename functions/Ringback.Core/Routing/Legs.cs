namespace Ringback.Core.Routing;

/// <summary>What holds for a leg whatever the step is: how it ends, and that none is left behind.</summary>
internal static class Legs
{
    /// <summary>Ends a leg that is not over yet.</summary>
    public static void End(this Turn turn, Leg leg, LegResult result)
    {
        turn.StopTimer(TimerNames.Of(leg.Id));
        turn.Change(leg with { Status = LegStatus.Ending, Result = result, OverAt = turn.Facts.Now });
        turn.Do(new EndLeg(leg.Id, leg.Phone, Connection: null));
        turn.Note("leg-ended", $"{leg.Person}: {WordOf(result)}");
        turn.CountFor(leg, result);
    }

    /// <summary>A leg ended by itself: its slot goes back.</summary>
    public static void Ended(this Turn turn, Leg leg, LegResult result)
    {
        turn.StopTimer(TimerNames.Of(leg.Id));
        var known = leg.Result ?? result;
        if (leg.Result is null)
        {
            turn.Note("leg-ended", $"{leg.Person}: {WordOf(known)}");
            turn.CountFor(leg, known);
        }

        turn.Change(leg with { Status = LegStatus.Ended, Result = known, OverAt = leg.OverAt ?? turn.Facts.Now });
        turn.Do(new FreeSlot(leg.Id, leg.Phone));
    }

    /// <summary>Nothing was rung, and will not be.</summary>
    public static void NeverRang(this Turn turn, Leg leg, LegResult result)
    {
        turn.StopTimer(TimerNames.Of(leg.Id));
        turn.Change(leg with { Status = LegStatus.Ended, Result = result, OverAt = turn.Facts.Now });
        turn.Note("leg-ended", $"{leg.Person}: {WordOf(result)}");
    }

    /// <summary>
    /// A location that is marked as down after so many missed legs hears of each one that was reached or missed. Who declines, is busy or was too late is there,
    /// and a leg that the platform failed tells nothing.
    /// </summary>
    public static void CountFor(this Turn turn, Leg leg, LegResult? result)
    {
        bool? reached = result switch
        {
            null => true,
            LegResult.NoAnswer or LegResult.Unconfirmed or LegResult.Refused => false,
            _ => null,
        };
        var plan = turn.Facts.Plan;
        if (reached is { } known && plan.FindPerson(leg.Person)?.Location is { } name && plan.Locations.TryGetValue(name, out var location) && location.DownAfter is not null)
        {
            turn.Do(new CountLeg(name, leg.Id, known));
        }
    }

    /// <summary>A leg that is told that somebody else took the call ends once it was told, or can't be, or its second is over.</summary>
    /// <returns>Whether the event was about such a leg.</returns>
    public static bool Parting(Turn turn, CallEvent e)
    {
        if (turn.State.Legs.FirstOrDefault(leg => leg.Status is LegStatus.Parting && IsAbout(leg, e)) is not { } parting)
        {
            return false;
        }

        switch (e)
        {
            case LegWasTold or TimerFired or CommandFailed:
                turn.End(parting, LegResult.Taken);
                break;
            case LegFailed or LegDisconnected:
                turn.Ended(parting, LegResult.Taken);
                break;
        }

        return true;
    }

    /// <summary>News of a leg that nobody waits for any more.</summary>
    public static void Stray(Turn turn, Leg leg, LegEvent e)
    {
        switch (e)
        {
            case LegTerminated when leg.Status is LegStatus.Ending:
                turn.Change(leg with { Status = LegStatus.Ended });
                break;
            case LegFailed or LegDisconnected or LegHasNoSlot when leg.Status is LegStatus.Ending:
                turn.Ended(leg, LegResult.CallOver);
                break;
            case LegConnected { Connection: { } connection }:
                Found(turn, leg, connection);
                break;
            case LegDialled { Connection: var connection }:
                Found(turn, leg, connection);
                break;
        }
    }

    /// <summary>A leg that counts as over turns out to exist: it must not go on ringing.</summary>
    private static void Found(Turn turn, Leg leg, string connection)
    {
        if (leg.Connection == connection)
        {
            return;
        }

        turn.Change(leg with { Connection = connection });
        if (leg.Status is LegStatus.Ended)
        {
            turn.Do(new EndLeg(leg.Id, leg.Phone, connection));
        }
    }

    private static bool IsAbout(Leg leg, CallEvent e) => e switch
    {
        LegEvent news => news.Leg == leg.Id,
        TimerFired timer => timer.Name == TimerNames.Of(leg.Id),
        CommandFailed { Command: TellLeg tell } => tell.Leg == leg.Id,
        _ => false,
    };

    public static string WordOf(LegResult result) => result switch
    {
        LegResult.NoAnswer => "no answer",
        LegResult.Declined => "declined",
        LegResult.Busy => "busy",
        LegResult.Refused => "refused by the carrier",
        LegResult.Unconfirmed => "nobody pressed 1",
        LegResult.Taken => "somebody else took the call",
        LegResult.CallOver => "the call was over",
        LegResult.NoSlot => "no outbound call free",
        _ => "failed",
    };
}
