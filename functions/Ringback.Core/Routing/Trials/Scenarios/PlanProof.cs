using NodaTime;
using Ringback.Core.Plans;
using Ringback.Core.Plans.Checking;

namespace Ringback.Core.Routing.Trials.Scenarios;

/// <summary>Everything that a text must pass before it goes live: it is a plan, the checker finds no error in it, and its own scenarios are green.</summary>
/// <param name="Plan">Null: the text is not a plan.</param>
/// <param name="Findings">In the order of the file.</param>
/// <param name="Scenarios">What became of the plan's own scenarios; null: they can't be read.</param>
public sealed record PlanProof(Plan? Plan, IReadOnlyList<Finding> Findings, ScenarioReport? Scenarios)
{
    /// <summary>Whether the plan may go live.</summary>
    public bool Passes => Plan is not null && !Errors.Any() && Scenarios is { IsGreen: true };

    /// <summary>Why the plan may not go live, a line for each reason.</summary>
    public IEnumerable<string> Reasons =>
        Errors.Select(finding => $"line {finding.Line}: {finding.Message} {finding.Cure}")
            .Concat(Red.Select(red => $"line {red.Scenario.Line}: scenario '{red.Scenario.Name}' is red: {string.Join("; ", red.Unmet)}"));

    public IEnumerable<ScenarioResult> Red => Scenarios?.Red ?? [];

    private IEnumerable<Finding> Errors => Findings.Where(finding => finding.Severity is Severity.Error);

    /// <param name="today">The business's date, for dates that are over; null: they are not looked at.</param>
    public static PlanProof Of(string yaml, LocalDate? today = null)
    {
        var check = PlanCheck.Text(yaml, today);
        if (check.Plan is not { } plan)
        {
            return new PlanProof(null, check.Findings, null);
        }

        try
        {
            return new PlanProof(plan, check.Findings, ScenarioRunner.Run(plan, ScenarioReader.Read(yaml, plan)));
        }
        catch (PlanException e)
        {
            return new PlanProof(plan, PlanCheck.InOrder(check.Findings.Concat(e.Problems.Select(PlanCheck.Unreadable))), null);
        }
    }
}
