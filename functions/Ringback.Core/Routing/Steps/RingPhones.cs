using Ringback.Core.Plans;
using Ringback.Core.Plans.Steps;

namespace Ringback.Core.Routing.Steps;

/// <summary>Which phones ring when.</summary>
internal static class RingPhones
{
    /// <summary>More legs than this are not remembered: a caller may wait for an hour, and the call must stay one row.</summary>
    private const int MostLegs = 40;

    /// <summary>The phones of these people in the order in which they ring: never the caller's own, one of ours, or one that is left out.</summary>
    public static IReadOnlyList<Candidate> Of(Turn turn, IReadOnlyList<Person> people, Hunt hunt, IReadOnlySet<PhoneNumber> without)
    {
        var plan = turn.Facts.Plan;
        var seen = new HashSet<PhoneNumber>(without);
        var phones = people
            .SelectMany((person, place) => PhonesOf(person, hunt.Manner).Select((phone, further) => (Place: place, Further: further, Person: person, Phone: phone)))
            .Where(each => each.Phone != turn.State.Caller && plan.NumberOf(each.Phone) is null && seen.Add(each.Phone));

        // Ringing all of them, everybody's first phone comes before anybody's second.
        var inOrder = hunt is { How: RingOrder.All, Manner.Also: AlsoPhones.After } ? phones.OrderBy(each => each.Further).ThenBy(each => each.Place) : phones;
        return [.. inOrder.Select(each => Delayed(turn, hunt, new Candidate(each.Person.Id, each.Phone), each.Place))];
    }

    /// <summary>Rings as many of the waiting as may ring now, and wakes up for the next one.</summary>
    public static void RingDue(Turn turn, Hunt hunt)
    {
        var slots = SlotsOf(turn);
        while (turn.Progress is Seeking { IsOver: false } seeking && Next(turn, hunt, seeking, slots) is { } next)
        {
            if (hunt.WhyNot(turn, next.Person) is { } skip)
            {
                turn.Note("skipped", $"{next.Person}: {skip.Why}");
                LeaveInPeace(turn, next.Person);
                turn.Progress = turn.Progress is Ringing ringing ? ringing with { SomeBusy = ringing.SomeBusy || skip.IsBusy } : turn.Progress;
            }
            else
            {
                Ring(turn, hunt, next, slots);
            }
        }

        WakeForDelayed(turn);
    }

    /// <summary>None of the person's waiting phones is rung any more.</summary>
    public static void LeaveInPeace(Turn turn, PersonId person)
    {
        if (turn.Progress is Seeking seeking)
        {
            turn.Progress = seeking with { Waiting = [.. seeking.Waiting.Where(candidate => candidate.Person != person)] };
        }
    }

    /// <summary>Nobody else is rung, and what rings stops; who has picked up may still take the call.</summary>
    public static void GiveUp(Turn turn, LegResult result)
    {
        if (turn.Progress is Seeking seeking)
        {
            turn.Progress = seeking with { Waiting = [] };
        }

        foreach (var leg in turn.State.Legs.Where(leg => leg.Status is LegStatus.Dialling or LegStatus.Ringing).ToList())
        {
            turn.End(leg, result);
        }
    }

    /// <summary>The timers of a step that rings people.</summary>
    public static void StopTimers(Turn turn)
    {
        turn.StopTimer(TimerNames.Step);
        turn.StopTimer(TimerNames.Slot);
        turn.StopTimer(TimerNames.Next);
        turn.StopTimer(TimerNames.Look);
        turn.StopTimer(TimerNames.Sound);
        turn.StopTimer(TimerNames.Move);
    }

    /// <summary>The number that the next new leg gets.</summary>
    public static int NextLeg(Turn turn) => turn.State.Legs.Count == 0 ? 1 : turn.State.Legs.Max(leg => leg.Id.Value) + 1;

    private static int SlotsOf(Turn turn) => Math.Max(1, turn.Facts.Plan.NumberOf(turn.State.Line)?.Legs ?? BusinessNumber.DefaultLegs);

    private static IEnumerable<PhoneNumber> PhonesOf(Person person, RingManner manner) =>
        manner.Also is AlsoPhones.Never ? [person.Phone] : person.Also.Prepend(person.Phone);

    private static Candidate Delayed(Turn turn, Hunt hunt, Candidate candidate, int place) =>
        hunt.Manner.Delays.TryGetValue(candidate.Person, out var delay) ? candidate with { From = turn.Facts.Now + delay, IsFirm = true }
        : hunt.How is RingOrder.All && place > 0 && hunt.Manner.Stagger > TimeSpan.Zero ? candidate with { From = turn.Facts.Now + (place * hunt.Manner.Stagger) }
        : candidate;

    private static Candidate? Next(Turn turn, Hunt hunt, Seeking seeking, int slots)
    {
        var hopeful = turn.State.Legs.Where(leg => leg.IsHopeful).ToList();
        return hopeful.Count >= slots ? null
            : seeking.Waiting.FirstOrDefault(candidate => IsDue(candidate, hopeful, turn.Facts.Now) && MayJoin(candidate, hopeful, hunt));
    }

    /// <summary>A staggered phone need not wait for its moment while no other rings; a person's own delay is kept to the second.</summary>
    private static bool IsDue(Candidate candidate, List<Leg> hopeful, DateTimeOffset now) =>
        candidate.From is not { } from || from <= now || (hopeful.Count == 0 && !candidate.IsFirm);

    /// <summary>
    /// One person after another, unless all are rung together, and one phone of a person after another, unless those are; somebody with a delay joins when it is over,
    /// whoever rings then.
    /// </summary>
    private static bool MayJoin(Candidate candidate, List<Leg> hopeful, Hunt hunt) =>
        hopeful.All(
            leg => leg.Person == candidate.Person ? hunt.Manner.Also is AlsoPhones.Together
                : hunt.How is RingOrder.All || hunt.Manner.Delays.ContainsKey(leg.Person) || hunt.Manner.Delays.ContainsKey(candidate.Person));

    private static void Ring(Turn turn, Hunt hunt, Candidate next, int slots)
    {
        var seeking = (Seeking)turn.Progress!;
        var spare = turn.State.Legs.FirstOrDefault(leg => leg.WasNeverRung && leg.Id.Value >= seeking.FirstLeg);
        var leg = new Leg(spare?.Id ?? new LegId(NextLeg(turn)), next.Person, next.Phone, LegStatus.Dialling);
        turn.State = turn.State with { Legs = [.. Remembered(turn.State.Legs).Where(old => old.Id != leg.Id), leg] };
        turn.Progress = seeking with { Waiting = [.. seeking.Waiting.Where(candidate => candidate != next)] };
        turn.Note("ring", next.Person.Value);
        turn.Do(new RingLeg(leg.Id, leg.Phone, slots, turn.Facts.Now + hunt.Manner.Seconds) { IsOutside = hunt.IsOutside });
        turn.SetTimer(TimerNames.Of(leg.Id), hunt.Manner.Seconds);
    }

    private static IEnumerable<Leg> Remembered(IReadOnlyList<Leg> legs) =>
        legs.Count < MostLegs || legs.FirstOrDefault(leg => leg is { Status: LegStatus.Ended, Result: not LegResult.Declined }) is not { } oldest
            ? legs
            : legs.Where(leg => leg.Id != oldest.Id);

    private static void WakeForDelayed(Turn turn)
    {
        var now = turn.Facts.Now;
        if (turn.Progress is not Seeking { IsOver: false } seeking || seeking.Waiting.Where(candidate => candidate.From > now).Min(candidate => candidate.From) is not { } due)
        {
            turn.StopTimer(TimerNames.Next);
        }
        else if (!turn.State.Timers.TryGetValue(TimerNames.Next, out var timer) || timer.Due != due)
        {
            turn.SetTimer(TimerNames.Next, due - now);
        }
    }
}
