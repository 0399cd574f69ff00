using Ringback.Core.Plans;

namespace Ringback.Core.Cases;

/// <summary>Whom a rung reaches. Never nobody, while the plan has people: a rung that reaches no one would be a forgotten caller.</summary>
public static class Recipients
{
    public static IReadOnlyList<Person> Of(Rung rung, Case recovery, Plan plan)
    {
        var assigned = Assigned(recovery, plan);
        var supervisors = plan.Supervisors.ToList();
        IReadOnlyList<Person> wanted = rung.IsSupervisor && supervisors.Count > 0 ? supervisors
            : assigned.Count > 0 ? assigned
            : supervisors.Count > 0 ? supervisors
            : plan.People;
        return [.. wanted.DistinctBy(person => person.Id)];
    }

    /// <summary>Reminders are texts; the first word and the supervisor's go by email, too.</summary>
    public static bool ByEmail(Rung rung) => rung != Rung.Reminder;

    private static IReadOnlyList<Person> Assigned(Case recovery, Plan plan) =>
        recovery.ClaimedBy is { } holder && plan.FindPerson(holder) is { } person ? [person]
        : recovery.Need.Terms.Assign is { } assign ? plan.PeopleOf(assign, default, plan.Business.Language)
        : [];
}
