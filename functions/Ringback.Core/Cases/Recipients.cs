using Ringback.Core.Plans;
using Ringback.Core.Routing;

namespace Ringback.Core.Cases;

/// <summary>
/// Whom a rung reaches: whom the promise assigns (or who claimed the case), and later the supervisors. Who is away is left out, and when that leaves nobody, the
/// next ones are asked. Never nobody, while the plan has people: a rung that reaches no one would be a forgotten caller. An alert is a text that can wait, so it
/// also goes to people who are out of hours.
/// </summary>
public static class Recipients
{
    /// <param name="facts">Of the moment at which the rung is climbed; without the team's, only the plan's absences are known.</param>
    public static IReadOnlyList<Person> Of(Rung rung, Case recovery, Facts facts)
    {
        var plan = facts.Plan;
        var assigned = Assigned(recovery, facts);
        IReadOnlyList<Person> supervisors = [.. plan.Supervisors];
        IReadOnlyList<IReadOnlyList<Person>> circles = rung.IsSupervisor ? [supervisors, assigned, plan.People] : [assigned, supervisors, plan.People];
        var wanted = circles.Select(circle => circle.Where(person => !IsAway(person, facts)).ToList()).FirstOrDefault(present => present.Count > 0)
            ?? circles.FirstOrDefault(circle => circle.Count > 0)
            ?? [];
        return [.. wanted.DistinctBy(person => person.Id)];
    }

    /// <summary>Reminders are texts; the first word and the supervisor's go by email, too.</summary>
    public static bool ByEmail(Rung rung) => rung != Rung.Reminder;

    private static bool IsAway(Person person, Facts facts) => facts.AvailabilityOf(person, facts.Team ?? TeamFacts.Quiet, ignoreHours: true) == Availability.Away;

    private static IReadOnlyList<Person> Assigned(Case recovery, Facts facts) =>
        recovery.ClaimedBy is { } holder && facts.Plan.FindPerson(holder) is { } person ? [person]
        : recovery.Need.Terms.Assign is { } assign ? facts.Plan.PeopleOf(assign, facts.Local, facts.Plan.Business.Language)
        : [];
}
