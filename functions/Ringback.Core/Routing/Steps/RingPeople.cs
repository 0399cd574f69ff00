using Ringback.Core.Plans;
using Ringback.Core.Plans.Steps;

namespace Ringback.Core.Routing.Steps;

/// <summary>Why somebody is not rung.</summary>
/// <param name="Why">As the timeline says it.</param>
/// <param name="IsBusy">Only because of being on a call.</param>
internal readonly record struct Skip(string Why, bool IsBusy = false);

/// <summary>Who may be rung, and who is rung first.</summary>
internal static class RingPeople
{
    /// <summary>Whoever stands equal keeps the plan's order. Somebody new is first in turn, and has been idle longest.</summary>
    public static IReadOnlyList<Person> InTurn(Turn turn, StepName step, IEnumerable<Person> people, RingOrder how) => how switch
    {
        RingOrder.RoundRobin => [.. people.OrderBy(person => turn.Team.Of(person.Id).Turns.GetValueOrDefault(step.Value))],
        RingOrder.LongestIdle => [.. people.OrderBy(person => turn.Team.Of(person.Id).LastTalk ?? default)],
        RingOrder.Random => [.. people.OrderBy(person => StableHash.Of(turn.State.Call, step, person.Id))],
        _ => [.. people],
    };

    /// <summary>Whether, and why, the person may not be rung at this moment.</summary>
    public static Skip? WhyNot(Turn turn, Person person, Who who) =>
        turn.Facts.AvailabilityOf(person, turn.Team, who.IgnoreHours) switch
        {
            Availability.Away => new Skip("away"),
            Availability.OutOfHours => new Skip("out of hours"),
            Availability.LocationDown => new Skip("the location is down"),
            _ when HasDeclined(turn, person.Id) => new Skip("declined this call"),
            _ when IsOnCall(turn, person) => new Skip("on a call", IsBusy: true),
            _ => null,
        };

    /// <summary>Who declined means it, for this call.</summary>
    public static bool HasDeclined(Turn turn, PersonId person) => turn.State.Legs.Any(leg => leg.Person == person && leg.Result is LegResult.Declined);

    /// <summary>One of the person's phones is in use by another call than this one.</summary>
    public static bool IsOnCall(Turn turn, Person person) => IsHeldByOther(turn, person.Phone) || person.Also.Any(phone => IsHeldByOther(turn, phone));

    private static bool IsHeldByOther(Turn turn, PhoneNumber phone) =>
        turn.Team.PhonesInUse.Contains(phone)
        && (turn.Team.HeldBy.TryGetValue(phone, out var holder) ? holder != turn.State.Call : turn.State.Legs.All(leg => leg.Phone != phone));
}
