using System.Text.RegularExpressions;
using NodaTime;

namespace Ringback.Core.Plans.Checking;

/// <summary>What the checker says of a plan's text.</summary>
/// <param name="Plan">Null: the text is not a plan.</param>
/// <param name="Findings">In the order of the file.</param>
public sealed partial record PlanCheck(Plan? Plan, IReadOnlyList<Finding> Findings)
{
    /// <summary>Whether the plan may go live.</summary>
    public bool Passes => Findings.All(finding => finding.Severity is not Severity.Error);

    /// <summary>Reads a plan's file and checks it. What can't be read is a finding, too.</summary>
    /// <param name="today">The business's date, for dates that are over; null: they are not looked at.</param>
    public static PlanCheck Text(string yaml, LocalDate? today = null)
    {
        try
        {
            var plan = PlanReader.Read(yaml);
            var places = PlanPlaces.Of(yaml);
            return new PlanCheck(plan, InOrder(PlanChecker.Check(plan, today).Select(places.Locate)));
        }
        catch (PlanException e)
        {
            return new PlanCheck(null, InOrder(e.Problems.Select(Unreadable)));
        }
    }

    internal static IReadOnlyList<Finding> InOrder(IEnumerable<Finding> findings) =>
        [.. findings.OrderBy(finding => finding.Line).ThenBy(finding => finding.Severity).ThenBy(finding => finding.Rule, StringComparer.Ordinal).ThenBy(finding => finding.Column)];

    internal static Finding Unreadable(PlanProblem problem)
    {
        var step = StepProblem().Match(problem.Message);
        var at = step.Success ? Place.Of(new StepName(step.Groups["name"].Value)) : Place.Plan;
        var message = step.Success ? step.Groups["rest"].Value : problem.Message;
        return new Finding(CheckRules.Unreadable, at, message, CheckRules.Unreadable.Cure) { Line = problem.Line, Column = problem.Column };
    }

    /// <summary>How the reader begins what it says of a step.</summary>
    [GeneratedRegex(@"^step '(?<name>[^']+)'[:,] (?<rest>.+)$", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex StepProblem();
}
