using Ringback.Core.Plans;
using Ringback.Core.Routing;

namespace Ringback.Core.Cases;

/// <summary>
/// Whom a rung reaches: first the one whose turn it is (or who claimed the case), at the reminder the whole group when nobody has claimed it, and later the
/// supervisors, one after another. Who is away is left out, and when that leaves nobody, the next ones are asked. Never nobody, while the plan has people: a rung
/// that reaches no one would be a forgotten caller. An alert is a text that can wait, so it also goes to people who are out of hours.
/// </summary>
public static class Recipients
{
    /// <param name="facts">Of the moment at which the rung is climbed; without the team's, only the plan's absences are known.</param>
    public static IReadOnlyList<Person> Of(Rung rung, Case recovery, Facts facts)
    {
        var plan = facts.Plan;
        var assigned = Assigned(recovery, facts);
        IReadOnlyList<Person> supervisors = [.. plan.Supervisors];
        IReadOnlyList<IReadOnlyList<Person>> circles = rung.IsSupervisor
            ? [Escalated(rung, recovery, facts), supervisors, assigned, plan.People]
            : [rung == Rung.Alert ? InTurn(recovery, assigned) : assigned, assigned, supervisors, plan.People];
        var wanted = circles.Select(circle => circle.Where(person => !IsAway(person, facts)).ToList()).FirstOrDefault(present => present.Count > 0)
            ?? circles.FirstOrDefault(circle => circle.Count > 0)
            ?? [];
        return [.. wanted.DistinctBy(person => person.Id)];
    }

    /// <summary>Among whom the case goes round: who is there of those that the promise names. Empty when somebody has it, or nobody is there.</summary>
    public static IReadOnlyList<Person> Candidates(Case recovery, Facts facts) =>
        recovery.ClaimedBy is not null ? [] : [.. Assigned(recovery, facts).Where(person => !IsAway(person, facts))];

    /// <summary>Reminders are texts; the first word and the supervisor's go by email, too.</summary>
    public static bool ByEmail(Rung rung) => rung != Rung.Reminder;

    /// <summary>
    /// The first supervisor, then the next, then the owners, then all of them. A claim is a reaction: while somebody has the case, it stays with the first.
    /// </summary>
    private static IReadOnlyList<Person> Escalated(Rung rung, Case recovery, Facts facts)
    {
        var there = facts.Plan.Supervisors.Where(person => !IsAway(person, facts)).ToList();
        var supervisors = there.Where(person => person.Role is Role.Supervisor).ToList();
        var owners = there.Where(person => person.Role is Role.Admin).ToList();
        List<IReadOnlyList<Person>> steps = [.. supervisors.Select(person => (IReadOnlyList<Person>)[person])];
        if (owners.Count > 0)
        {
            steps.Add(owners);
        }

        var step = rung.Number - Rung.Supervisor.Number;
        return recovery.ClaimedBy is not null && steps.Count > 0 ? steps[0]
            : step < steps.Count ? steps[step]
            : there;
    }

    private static bool IsAway(Person person, Facts facts) => facts.AvailabilityOf(person, facts.Team ?? TeamFacts.Quiet, ignoreHours: true) == Availability.Away;

    private static IReadOnlyList<Person> InTurn(Case recovery, IReadOnlyList<Person> assigned) =>
        recovery.ClaimedBy is null && assigned.FirstOrDefault(person => person.Id == recovery.AssignedTo) is { } one ? [one] : assigned;

    private static IReadOnlyList<Person> Assigned(Case recovery, Facts facts) =>
        recovery.ClaimedBy is { } holder && facts.Plan.FindPerson(holder) is { } person ? [person]
        : recovery.Need.Terms.Assign is { } assign ? facts.Plan.PeopleOf(assign, facts.Local, facts.Plan.Business.Language)
        : [];
}
