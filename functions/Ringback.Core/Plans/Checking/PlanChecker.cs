using NodaTime;
using Ringback.Core.Plans.Checking.Checks;

namespace Ringback.Core.Plans.Checking;

/// <summary>
/// Proves of a plan, before it goes live, that it leaves no caller in silence, and warns of what it does worse than its author may think. Every check walks the
/// plan's graph a fixed number of times, without recursion, so thousands of steps are no matter.
/// </summary>
public static class PlanChecker
{
    private static readonly Action<CheckContext>[] Checks =
    [
        LinkChecks.Run,
        EndingChecks.Run,
        CircleChecks.Run,
        ReachChecks.Run,
        PeopleChecks.Run,
        CoverChecks.Run,
        RingChecks.Run,
        WaitChecks.Run,
        QueueChecks.Run,
        MenuChecks.Run,
        UrgencyChecks.Run,
        LanguageChecks.Run,
        BranchChecks.Run,
        HoursChecks.Run,
        LocationChecks.Run,
        PhoneChecks.Run,
        PromiseChecks.Run,
    ];

    /// <summary>Findings in the order of the plan's steps; the rest has line 1 (<see cref="PlanCheck.Text"/> knows every line).</summary>
    /// <param name="today">The business's date, for dates that are over; null: they are not looked at.</param>
    public static IReadOnlyList<Finding> Check(Plan plan, LocalDate? today = null)
    {
        var context = new CheckContext(plan, today);
        foreach (var check in Checks)
        {
            check(context);
        }

        return PlanCheck.InOrder(context.Found);
    }
}
