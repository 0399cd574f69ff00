using NodaTime;
using Ringback.Core.Hours;
using Ringback.Core.Plans;

namespace Ringback.Core.Routing;

/// <summary>What a decision may know besides the call itself.</summary>
/// <param name="Plan">The version of the plan that the call runs on.</param>
/// <param name="Local">The business's local time.</param>
public sealed record Facts(DateTimeOffset Now, Plan Plan, LocalDateTime Local)
{
    /// <summary>What the people and the queues do; null: not looked up. A decision that needs it says so (<see cref="Advance.Needs"/>).</summary>
    public TeamFacts? Team { get; init; }

    /// <summary>What is known of the caller from before this call; null: not looked up.</summary>
    public CallerFacts? Caller { get; init; }

    /// <summary>How the hours of that name stand; hours that the plan doesn't know are closed.</summary>
    public DayStatus StatusOf(string hours) =>
        !Plan.Hours.TryGetValue(hours, out var known) ? DayStatus.Closed
        : known.Zone.Id == Plan.Business.TimeZone ? known.StatusAt(Local)
        : known.StatusAt(Now);

    /// <summary>Whether the person may be rung now: not away, within the person's own hours, at a location that is up.</summary>
    /// <param name="team">What the people do, as it was looked up: <c>turn.Team</c>.</param>
    /// <param name="ignoreHours">Also out of the person's hours; who is away stays away.</param>
    public bool MayRing(Person person, TeamFacts team, bool ignoreHours = false) => AvailabilityOf(person, team, ignoreHours) == Availability.MayBeRung;

    /// <summary>The first thing that keeps the person from being rung now.</summary>
    /// <param name="team">What the people do, as it was looked up: <c>turn.Team</c>.</param>
    /// <param name="ignoreHours">Also out of the person's hours; who is away stays away.</param>
    public Availability AvailabilityOf(Person person, TeamFacts team, bool ignoreHours = false) =>
        team.Of(person.Id).AwayUntil > Now || person.IsAwayAt(Local) ? Availability.Away
        : person.Location is { } location && team.IsOn(Location.DownSwitchOf(location), Now) ? Availability.LocationDown
        : !ignoreHours && person.Hours is { } hours && StatusOf(hours) is not DayStatus.Open ? Availability.OutOfHours
        : Availability.MayBeRung;

    /// <summary>The facts of this moment that need no look-up.</summary>
    /// <exception cref="NodaTime.TimeZones.DateTimeZoneNotFoundException">The plan's time zone does not exist (the plan's reader refuses such a plan).</exception>
    public static Facts At(DateTimeOffset now, Plan plan) => new(now, plan, plan.Business.LocalAt(now));
}
