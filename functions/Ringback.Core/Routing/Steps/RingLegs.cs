using Ringback.Core.Plans;
using Ringback.Core.Plans.Steps;

namespace Ringback.Core.Routing.Steps;

/// <summary>The legs of a ring step: who is rung next, who picked up, who pressed 1 first.</summary>
internal static class RingLegs
{
    private static readonly TimeSpan SlotRetry = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan KeyTime = TimeSpan.FromSeconds(7);

    /// <summary>The rest of a leg that somebody else made needless, once it is told so.</summary>
    private static readonly TimeSpan PartingTime = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan MoveTime = TimeSpan.FromSeconds(4);

    private static readonly TimeSpan DoubtTime = TimeSpan.FromSeconds(2);

    private const int MostMoveTries = 3;

    private const int MostMoveDoubts = 4;

    /// <summary>Rings as many of the waiting as may ring now; with nobody ringing and nobody waiting, the step is over.</summary>
    public static void RingMore(Turn turn, RingStep step)
    {
        if (turn.Progress is not Ringing || turn.State.Legs.Any(leg => leg.Status is LegStatus.Taking))
        {
            return;
        }

        var slots = SlotsOf(turn);
        var width = step.How is RingOrder.All ? slots : 1;
        while (turn.Progress is Ringing { Waiting: [var next, ..] } ringing && turn.State.Legs.Count(leg => leg.IsHopeful) < width)
        {
            var leg = new Leg(new LegId(turn.State.Legs.Count + 1), next.Person, next.Phone, LegStatus.Dialling);
            turn.State = turn.State with { Legs = [.. turn.State.Legs, leg] };
            turn.Progress = ringing with { Waiting = [.. ringing.Waiting.Skip(1)] };
            turn.Note("ring", next.Person.Value);
            turn.Do(new RingLeg(leg.Id, leg.Phone, slots, turn.Facts.Now + step.Manner.Seconds));
            turn.SetTimer(TimerNames.Of(leg.Id), step.Manner.Seconds);
        }

        if (turn.Progress is Ringing { Waiting: [] } over && !turn.State.Legs.Any(leg => leg.IsHopeful))
        {
            turn.StopTimer(TimerNames.Slot);
            turn.GoTo(over.Rang ? step.To.NoAnswer : step.To.Busy);
        }
    }

    public static void On(Turn turn, RingStep step, Leg leg, LegEvent e)
    {
        switch (e)
        {
            case LegDialled dialled when leg.Status is LegStatus.Dialling:
                turn.Change(leg with { Status = LegStatus.Ringing, Connection = dialled.Connection, RingsSince = dialled.At });
                turn.Progress = (Ringing)turn.Progress! with { Rang = true };
                break;
            case LegDialled dialled when leg.Connection is null:
                turn.Change(leg with { Connection = dialled.Connection, RingsSince = leg.RingsSince ?? dialled.At });
                break;
            case LegHasNoSlot refused when leg.Status is LegStatus.Dialling:
                NoSlot(turn, step, leg, refused);
                break;
            case LegConnected connected when leg.Status is LegStatus.Dialling or LegStatus.Ringing:
                PickedUp(turn, step, leg with { Connection = leg.Connection ?? connected.Connection });
                break;
            case LegPressed pressed when leg.Status is LegStatus.Whispering && pressed.Command == leg.Whisper && pressed.Tone == "1":
                Takes(turn, leg);
                break;
            case LegPressed pressed when leg.Status is LegStatus.Whispering && pressed.Command == leg.Whisper:
            case LegStayedSilent { PromptFailed: false, Command: var silent } when leg.Status is LegStatus.Whispering && silent == leg.Whisper:
                turn.End(leg, LegResult.Unconfirmed);
                RingMore(turn, step);
                break;
            case LegStayedSilent { PromptFailed: true, Command: var mute } when leg.Status is LegStatus.Whispering && mute == leg.Whisper:
                WithoutWords(turn, step, leg);
                break;
            case LegFailed failed when leg.Status is not LegStatus.Taking and not LegStatus.Joined:
                Lost(turn, step, leg, Codes.WhyLegFailed(failed.Code, leg.RingsSince is { } since ? failed.At - since : TimeSpan.Zero));
                break;
            case LegDisconnected when leg.Status is not LegStatus.Taking and not LegStatus.Joined:
                Lost(turn, step, leg, leg.Status is LegStatus.Whispering ? LegResult.Unconfirmed : LegResult.NoAnswer);
                break;
        }
    }

    /// <summary>The leg's own time is up: it rang long enough, or nobody pressed 1.</summary>
    public static void TimeIsUp(Turn turn, RingStep step, Leg leg)
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

        RingMore(turn, step);
    }

    /// <summary>An order about the leg can't be carried out.</summary>
    public static void Refused(Turn turn, RingStep step, Leg leg, CommandFailed e)
    {
        switch (e.Command)
        {
            case RingLeg when leg.Status is LegStatus.Dialling:
                Lost(turn, step, leg, LegResult.Failed);
                break;
            case WhisperToLeg { Number: var number } when leg.Status is LegStatus.Whispering && number == leg.Whisper && !e.Gone:
                WithoutWords(turn, step, leg);
                break;
            case MoveLeg { Number: var number } when turn.Progress is Ringing ringing && number == ringing.MoveCommand && leg.Status is LegStatus.Taking:
                DoubtMove(turn, step, leg);
                break;
        }
    }

    /// <summary>
    /// The order to move was refused, or no word came of it. Neither proves that the person is not there: a repeated order is refused just because the first one
    /// was done. So the service is asked who is in the call.
    /// </summary>
    public static void DoubtMove(Turn turn, RingStep step, Leg leg)
    {
        var ringing = (Ringing)turn.Progress!;
        if (ringing.MoveDoubts >= MostMoveDoubts)
        {
            GiveUpMove(turn, step, leg, ringing);
            return;
        }

        turn.Do(new InspectCall());
        turn.Progress = ringing with { MoveDoubts = ringing.MoveDoubts + 1 };
        turn.SetTimer(TimerNames.Move, DoubtTime);
    }

    /// <summary>The service was asked: the person is not in the call. Once more, as the connection may have been too young (wire.md 7, 8501).</summary>
    public static void NotThere(Turn turn, RingStep step, Leg leg)
    {
        var ringing = (Ringing)turn.Progress!;
        if (ringing.MoveTries < MostMoveTries)
        {
            Move(turn, leg, ringing with { MoveDoubts = 0 });
            return;
        }

        GiveUpMove(turn, step, leg, ringing);
    }

    private static void GiveUpMove(Turn turn, RingStep step, Leg leg, Ringing ringing)
    {
        turn.StopTimer(TimerNames.Move);
        turn.End(leg, LegResult.Failed);
        turn.Progress = ringing with { Music = turn.PlayToCaller(Tune.Music, loop: true), MoveTries = 0, MoveDoubts = 0 };
        RingMore(turn, step);
    }

    private static int SlotsOf(Turn turn) => Math.Max(1, turn.Facts.Plan.NumberOf(turn.State.Line)?.Legs ?? BusinessNumber.DefaultLegs);

    private static void PickedUp(Turn turn, RingStep step, Leg leg)
    {
        turn.Progress = (Ringing)turn.Progress! with { Rang = true };
        turn.Note("picked-up", leg.Person.Value);
        if (step.Manner.Confirm)
        {
            Whisper(turn, leg, Wording.Whisper(turn.State.Caller, turn.Facts.Plan));
        }
        else
        {
            Takes(turn, leg);
        }
    }

    private static void Whisper(Turn turn, Leg leg, Sound prompt)
    {
        var number = turn.Do(new WhisperToLeg(leg.Id, leg.Phone, prompt, KeyTime));
        turn.Change(leg with { Status = LegStatus.Whispering, Whisper = number, ToneOnly = prompt is Tune });
        turn.SetTimer(TimerNames.Of(leg.Id), (prompt is Speech speech ? speech.Length : TimeSpan.Zero) + KeyTime + Prompt.Grace);
    }

    private static void WithoutWords(Turn turn, RingStep step, Leg leg)
    {
        if (!leg.ToneOnly)
        {
            Whisper(turn, leg, Tune.Tone);
            return;
        }

        turn.End(leg, LegResult.Failed);
        RingMore(turn, step);
    }

    /// <summary>The first to press 1 takes the call.</summary>
    private static void Takes(Turn turn, Leg winner)
    {
        turn.StopTimer(TimerNames.Of(winner.Id));
        turn.StopTimer(TimerNames.Slot);
        turn.Note("takes", winner.Person.Value);
        turn.Change(winner with { Status = LegStatus.Taking });
        Move(turn, winner, (Ringing)turn.Progress! with { MoveTries = 0, MoveDoubts = 0 });
        turn.Do(new StopSound());
        foreach (var other in turn.State.Legs.Where(leg => leg.Id != winner.Id))
        {
            switch (other.Status)
            {
                case LegStatus.Dialling or LegStatus.Ringing:
                    turn.End(other, LegResult.Taken);
                    break;
                case LegStatus.Whispering:
                    turn.Do(new TellLeg(other.Id, Wording.Own(Wording.AlreadyTaken, turn.Facts.Plan)));
                    turn.Change(other with { Status = LegStatus.Parting });
                    turn.SetTimer(TimerNames.Of(other.Id), PartingTime);
                    break;
            }
        }
    }

    private static void Move(Turn turn, Leg leg, Ringing ringing)
    {
        var command = turn.Do(new MoveLeg(leg.Id, leg.Phone));
        turn.Progress = ringing with { MoveCommand = command, MoveTries = ringing.MoveTries + 1 };
        turn.SetTimer(TimerNames.Move, MoveTime);
    }

    private static void Lost(Turn turn, RingStep step, Leg leg, LegResult result)
    {
        turn.Ended(leg, result);
        if (result is LegResult.Declined && turn.Progress is Ringing ringing)
        {
            // Who declines means it: the person's other phones are left in peace.
            turn.Progress = ringing with { Waiting = [.. ringing.Waiting.Where(candidate => candidate.Person != leg.Person)] };
        }

        RingMore(turn, step);
    }

    /// <summary>The phone is in use: its owner is busy. The line is in use: the phone gets its turn when a call of the line has ended.</summary>
    private static void NoSlot(Turn turn, RingStep step, Leg leg, LegHasNoSlot e)
    {
        var ringing = (Ringing)turn.Progress!;
        var until = ringing.SlotsUntil ?? turn.Facts.Now + step.Manner.Seconds;
        turn.StopTimer(TimerNames.Of(leg.Id));
        if (e.PhoneInUse || turn.Facts.Now >= until)
        {
            turn.Note("leg-ended", $"{leg.Person}: {Legs.WordOf(e.PhoneInUse ? LegResult.Busy : LegResult.NoSlot)}");
            turn.Change(leg with { Status = LegStatus.Ended, Result = e.PhoneInUse ? LegResult.Busy : LegResult.NoSlot });
            RingMore(turn, step);
            return;
        }

        turn.Change(leg with { Status = LegStatus.Ended, Result = LegResult.NoSlot });
        turn.Progress = ringing with { Waiting = [new Candidate(leg.Person, leg.Phone), .. ringing.Waiting], SlotsUntil = until };
        turn.SetTimer(TimerNames.Slot, SlotRetry);
    }
}
