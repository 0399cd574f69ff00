using Ringback.Core.Plans;
using Ringback.Core.Plans.Steps;

namespace Ringback.Core.Routing.Steps;

/// <summary>What comes of the phones that a step rings: who picks up, who presses 1 first, who is lost.</summary>
internal static class RingLegs
{
    private static readonly TimeSpan KeyTime = TimeSpan.FromSeconds(7);

    /// <summary>The rest of a leg that somebody else made needless, once it is told so.</summary>
    private static readonly TimeSpan PartingTime = TimeSpan.FromSeconds(1);

    /// <summary>Who pressed 1 and is on the way into the caller's call.</summary>
    public static Leg? Taker(Turn turn) => turn.State.Legs.FirstOrDefault(leg => leg.Status is LegStatus.Taking);

    public static void On(Turn turn, Hunt hunt, CallEvent e)
    {
        switch (e)
        {
            case LegEvent news when turn.State.Find(news.Leg) is { } known:
                OnLeg(turn, hunt, known, news);
                break;
            case TimerFired { Name: TimerNames.Slot or TimerNames.Next }:
                hunt.RingMore(turn);
                break;
            case TimerFired timer when turn.State.Legs.FirstOrDefault(leg => TimerNames.Of(leg.Id) == timer.Name) is { } late:
                TimeIsUp(turn, hunt, late);
                break;
            case CommandFailed { Command: RingLeg { Leg: var id } } when turn.State.Find(id) is { Status: LegStatus.Dialling } leg:
                Lost(turn, hunt, leg, LegResult.Failed);
                break;
            case CommandFailed { Gone: false, Command: WhisperToLeg { Leg: var id, Number: var number } }
                when turn.State.Find(id) is { Status: LegStatus.Whispering } leg && leg.Whisper == number:
                WithoutWords(turn, hunt, leg);
                break;
            default:
                RingMoves.On(turn, hunt, e);
                break;
        }
    }

    private static void OnLeg(Turn turn, Hunt hunt, Leg leg, LegEvent e)
    {
        switch (e)
        {
            case LegDialled dialled when leg.Status is LegStatus.Dialling:
                CountTurn(turn, hunt, leg, dialled.At);
                turn.Change(leg with { Status = LegStatus.Ringing, Connection = dialled.Connection, RingsSince = dialled.At });
                break;
            case LegDialled dialled when leg.Connection is null:
                turn.Change(leg with { Connection = dialled.Connection, RingsSince = leg.RingsSince ?? dialled.At });
                break;
            case LegHasNoSlot refused when leg.Status is LegStatus.Dialling:
                hunt.NoSlot(turn, leg, refused.PhoneInUse);
                break;
            case LegConnected connected when leg.Status is LegStatus.Dialling or LegStatus.Ringing:
                PickedUp(turn, hunt, leg, connected);
                break;
            case LegPressed { Tone: "1" } pressed when leg.Status is LegStatus.Whispering && pressed.Command == leg.Whisper:
                Takes(turn, leg);
                break;
            case LegPressed pressed when leg.Status is LegStatus.Whispering && pressed.Command == leg.Whisper:
            case LegStayedSilent { PromptFailed: false, Command: var silent } when leg.Status is LegStatus.Whispering && silent == leg.Whisper:
                turn.End(leg, LegResult.Unconfirmed);
                hunt.RingMore(turn);
                break;
            case LegStayedSilent { PromptFailed: true, Command: var mute } when leg.Status is LegStatus.Whispering && mute == leg.Whisper:
                WithoutWords(turn, hunt, leg);
                break;
            case LegFailed failed when leg.Status is not LegStatus.Taking and not LegStatus.Joined:
                Lost(turn, hunt, leg with { RingsSince = leg.RingsSince ?? failed.At }, Codes.WhyLegFailed(failed.Code, leg.RingsSince is { } since ? failed.At - since : TimeSpan.Zero));
                break;
            case LegDisconnected when leg.Status is not LegStatus.Taking and not LegStatus.Joined:
                Lost(turn, hunt, leg with { RingsSince = leg.RingsSince ?? e.At }, leg.Status is LegStatus.Whispering ? LegResult.Unconfirmed : LegResult.NoAnswer);
                break;
        }
    }

    /// <summary>The leg's own time is up: it rang long enough, or nobody pressed 1.</summary>
    private static void TimeIsUp(Turn turn, Hunt hunt, Leg leg)
    {
        switch (leg.Status)
        {
            case LegStatus.Dialling or LegStatus.Ringing:
                turn.End(leg, LegResult.NoAnswer);
                break;
            case LegStatus.Whispering:
                turn.End(leg, LegResult.Unconfirmed);
                break;
        }

        hunt.RingMore(turn);
    }

    /// <summary>It was the person's turn once a phone of theirs rang, not when it should have.</summary>
    private static void CountTurn(Turn turn, Hunt hunt, Leg leg, DateTimeOffset at)
    {
        if (hunt.How is RingOrder.RoundRobin && turn.State.Step is { } step && turn.Progress is Seeking { FirstLeg: var first }
            && !turn.State.Legs.Any(other => other.Person == leg.Person && other.Id != leg.Id && other.Id.Value >= first && other.Connection is not null))
        {
            turn.Do(new CountTurn(leg.Person, step, at));
        }
    }

    private static void PickedUp(Turn turn, Hunt hunt, Leg leg, LegConnected e)
    {
        if (leg.Status is LegStatus.Dialling)
        {
            CountTurn(turn, hunt, leg, e.At);
        }

        var connected = leg with { Connection = leg.Connection ?? e.Connection, RingsSince = leg.RingsSince ?? e.At };
        turn.Note("picked-up", leg.Person.Value);
        if (hunt.Manner.Confirm)
        {
            Whisper(turn, connected, RingWording.Whisper(turn, leg.Person));
        }
        else if (Taker(turn) is null)
        {
            Takes(turn, connected);
        }
    }

    private static void Whisper(Turn turn, Leg leg, Sound prompt)
    {
        var number = turn.Do(new WhisperToLeg(leg.Id, leg.Phone, prompt, KeyTime));
        turn.Change(leg with { Status = LegStatus.Whispering, Whisper = number, ToneOnly = prompt is Tune });
        turn.SetTimer(TimerNames.Of(leg.Id), (prompt is Speech speech ? speech.Length : TimeSpan.Zero) + KeyTime + Prompt.Grace);
    }

    private static void WithoutWords(Turn turn, Hunt hunt, Leg leg)
    {
        if (!leg.ToneOnly)
        {
            Whisper(turn, leg, Tune.Tone);
            return;
        }

        turn.End(leg, LegResult.Failed);
        hunt.RingMore(turn);
    }

    /// <summary>The first to press 1 takes the call.</summary>
    private static void Takes(Turn turn, Leg winner)
    {
        turn.StopTimer(TimerNames.Of(winner.Id));
        turn.StopTimer(TimerNames.Slot);
        turn.StopTimer(TimerNames.Sound);
        turn.Note("takes", winner.Person.Value);
        turn.Change(winner with { Status = LegStatus.Taking });
        RingMoves.Begin(turn, winner);
        turn.Do(new StopSound());
        foreach (var other in turn.State.Legs.Where(leg => leg.Id != winner.Id))
        {
            switch (other.Status)
            {
                case LegStatus.Dialling or LegStatus.Ringing:
                    turn.End(other, LegResult.Taken);
                    break;
                case LegStatus.Whispering:
                    turn.Do(new TellLeg(other.Id, RingWording.AlreadyTaken(turn, other.Person)));
                    turn.Change(other with { Status = LegStatus.Parting });
                    turn.SetTimer(TimerNames.Of(other.Id), PartingTime);
                    break;
            }
        }
    }

    private static void Lost(Turn turn, Hunt hunt, Leg leg, LegResult result)
    {
        turn.Ended(leg, result);
        if (result is LegResult.Declined)
        {
            // Who declines means it: the person's other phones are left in peace.
            RingPhones.LeaveInPeace(turn, leg.Person);
            foreach (var other in turn.State.Legs.Where(other => other.Person == leg.Person && other.Status is LegStatus.Dialling or LegStatus.Ringing).ToList())
            {
                turn.End(other, LegResult.Declined);
            }
        }

        hunt.RingMore(turn);
    }
}
