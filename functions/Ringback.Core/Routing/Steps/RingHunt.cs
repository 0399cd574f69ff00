using Ringback.Core.Plans;
using Ringback.Core.Plans.Steps;

namespace Ringback.Core.Routing.Steps;

/// <summary>A step that rings people, as its legs see it: what ring, forward and queue do each in its own way.</summary>
internal abstract class Hunt(RingOrder how, RingManner manner)
{
    public RingOrder How { get; } = how;

    public RingManner Manner { get; } = manner;

    /// <summary>What is rung is an outside number, which takes several of our calls at once.</summary>
    public virtual bool IsOutside => false;

    /// <summary>Rings whoever may be rung now; with nobody ringing and nobody left, the caller goes on.</summary>
    public abstract void RingMore(Turn turn);

    /// <summary>Why somebody whose turn it is may not be rung; null: may be.</summary>
    public abstract Skip? WhyNot(Turn turn, PersonId person);

    /// <summary>Nothing was rung: the line holds as many calls as it may, or another call holds the phone.</summary>
    public abstract void NoSlot(Turn turn, Leg leg, bool phoneInUse);
}

/// <summary>The hunt of a ring or forward step: each phone once a call, and then the way that fits what came of it.</summary>
/// <param name="who">Whom the step names; null: an outside number.</param>
internal sealed class RingHunt(RingOrder how, RingManner manner, Who? who, RingLinks to) : Hunt(how, manner)
{
    private static readonly TimeSpan SlotRetry = TimeSpan.FromSeconds(2);

    public override bool IsOutside => who is null;

    public override void RingMore(Turn turn)
    {
        if (turn.Progress is not Ringing || RingLegs.Taker(turn) is not null)
        {
            return;
        }

        RingPhones.RingDue(turn, this);
        if (turn.Progress is Ringing { Waiting: [] } over && !turn.State.Legs.Any(leg => leg.IsHopeful))
        {
            RingPhones.StopTimers(turn);
            turn.GoTo(RingOutcome.Of(turn.State.Legs, over, to));
        }
    }

    public override Skip? WhyNot(Turn turn, PersonId person) =>
        who is not null && turn.Facts.Plan.FindPerson(person) is { } known ? RingPeople.WhyNot(turn, known, who) : null;

    /// <summary>The phone is in use: its owner is busy. The line is in use: the phone gets its turn when a call of the line has ended.</summary>
    public override void NoSlot(Turn turn, Leg leg, bool phoneInUse)
    {
        if (phoneInUse)
        {
            RingPhones.LeaveInPeace(turn, leg.Person);
        }

        var ringing = (Ringing)turn.Progress!;
        var until = ringing.SlotsUntil ?? turn.Facts.Now + Manner.Seconds;
        if (phoneInUse || ringing.IsOver || turn.Facts.Now >= until)
        {
            turn.NeverRang(leg, phoneInUse ? LegResult.Busy : LegResult.NoSlot);
            RingMore(turn);
            return;
        }

        turn.StopTimer(TimerNames.Of(leg.Id));
        turn.Change(leg with { Status = LegStatus.Ended, Result = LegResult.NoSlot });
        turn.Progress = ringing with { Waiting = [new Candidate(leg.Person, leg.Phone), .. ringing.Waiting], SlotsUntil = until };
        turn.SetTimer(TimerNames.Slot, SlotRetry);
    }
}
