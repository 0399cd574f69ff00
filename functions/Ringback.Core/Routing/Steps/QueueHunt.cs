using Ringback.Core.Plans;
using Ringback.Core.Plans.Steps;

namespace Ringback.Core.Routing.Steps;

/// <summary>
/// The hunt of a queue. Who is free is looked up again and again; of those who wait, the first so many ring as there are people free, and the others wait. Nobody
/// hands people out: the phones' slots see to it that two callers never ring one person, and who loses such a race waits on.
/// </summary>
internal sealed class QueueHunt(QueueStep step) : Hunt(step.How, step.Manner)
{
    /// <summary>Who did not answer is not rung again for the same caller for that long.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How long somebody is left free for each one in front who has not taken the chance (a person may rest or have declined for them, or their call may just have
    /// died). Two looks: then nobody waits in vain behind a caller whom nobody serves.
    /// </summary>
    private static readonly TimeSpan Patience = 2 * QueueRule.LookPeriod;

    public override void RingMore(Turn turn)
    {
        if (turn.Progress is not Queueing queueing || RingLegs.Taker(turn) is not null)
        {
            return;
        }

        var rings = turn.State.Legs.Any(leg => leg.IsHopeful);
        if (queueing.WantsCallback || queueing.IsOver)
        {
            if (!rings)
            {
                QueueRule.Conclude(turn, step, queueing);
            }

            return;
        }

        var onDuty = OnDuty(turn);
        if (!rings && onDuty.All(person => RingPeople.HasDeclined(turn, person.Id)))
        {
            QueueRule.Leave(turn, onDuty.Count == 0 ? step.None : step.Else);
            return;
        }

        if (How is RingOrder.All || (!rings && queueing.Waiting.Count == 0))
        {
            Pick(turn, queueing, onDuty);
        }

        RingPhones.RingDue(turn, this);
    }

    public override Skip? WhyNot(Turn turn, PersonId person) => turn.Facts.Plan.FindPerson(person) is { } known ? RingPeople.WhyNot(turn, known, step.Who) : new Skip("unknown");

    /// <summary>Somebody else was faster, or the line is full: the next look tells what is free then.</summary>
    public override void NoSlot(Turn turn, Leg leg, bool phoneInUse)
    {
        RingPhones.LeaveInPeace(turn, leg.Person);
        turn.StopTimer(TimerNames.Of(leg.Id));
        turn.Change(leg with { Status = LegStatus.Ended, Result = LegResult.NoSlot });
        if (turn.Progress is Queueing { WantsCallback: true } or Queueing { IsOver: true })
        {
            RingMore(turn);
        }
    }

    /// <summary>The people of the queue who may be rung, on a call or not.</summary>
    public IReadOnlyList<Person> OnDuty(Turn turn) =>
    [
        .. turn.Facts.Plan.PeopleOf(step.Who, turn.Facts.Local, turn.Language)
            .Where(person => turn.Facts.MayRing(person, turn.Team, step.Who.IgnoreHours) && RingPhones.Of(turn, [person], this, new HashSet<PhoneNumber>()).Count > 0),
    ];

    /// <summary>Takes the people whose turn it is to be rung for this caller, if it is this caller's turn.</summary>
    private void Pick(Turn turn, Queueing queueing, IReadOnlyList<Person> onDuty)
    {
        var busy = turn.State.Legs.Where(leg => leg.IsHopeful).Select(leg => leg.Person).Concat(queueing.Waiting.Select(candidate => candidate.Person)).ToHashSet();
        var free = RingPeople.InTurn(turn, step.Name, onDuty.Where(person => !RingPeople.IsOnCall(turn, person) && !busy.Contains(person.Id)), How);
        var mine = free.Where(person => !RingPeople.HasDeclined(turn, person.Id) && !Rests(turn, person)).ToList();
        var served = turn.Team.HeldBy.Values.ToHashSet();
        var before = QueueLine.InFront(turn, step, queueing.Since).Count(place => !served.Contains(place.Call));
        var leftOver = mine.Intersect(free.Skip(before)).ToList();
        DateTimeOffset? since = leftOver.Count > 0 || mine.Count == 0 ? null : queueing.FreeSince ?? turn.Facts.Now;
        if (since is { } idle && turn.Facts.Now - idle >= Patience * Math.Max(1, before - free.Count + 1))
        {
            leftOver = mine;
        }

        var picked = How is RingOrder.All ? leftOver : [.. leftOver.Take(1)];
        var phones = turn.State.Legs.Where(leg => leg.IsHopeful).Select(leg => leg.Phone).Concat(queueing.Waiting.Select(candidate => candidate.Phone)).ToHashSet();
        turn.Progress = queueing with { FreeSince = since, Waiting = [.. queueing.Waiting, .. RingPhones.Of(turn, picked, this, phones)] };
    }

    private static bool Rests(Turn turn, Person person) =>
        turn.State.Legs.Any(
            leg => leg.Person == person.Id
                && leg.Result is LegResult.NoAnswer or LegResult.Unconfirmed or LegResult.Busy or LegResult.Refused or LegResult.Failed
                && turn.Facts.Now < leg.OverAt + Rest);
}
