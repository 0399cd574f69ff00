using Ringback.Core.Plans.Checking;

namespace Ringback.Local.Checking;

/// <summary>How findings are written for programs; the API writes them alike.</summary>
internal static class FindingsView
{
    public static object Of(IReadOnlyList<CheckedPlan> plans) => new
    {
        errors = plans.Sum(plan => plan.Count(Severity.Error)),
        warnings = plans.Sum(plan => plan.Count(Severity.Warning)),
        notes = plans.Sum(plan => plan.Count(Severity.Note)),
        files = plans.Select(plan => new { file = plan.File, findings = plan.Check.Findings.Select(Of) }),
    };

    private static object Of(Finding finding) => new
    {
        rule = finding.Rule,
        severity = finding.Severity.ToWord(),
        step = finding.Step?.Value,
        line = finding.Line,
        column = finding.Column,
        message = finding.Message,
        why = finding.Why,
        cure = finding.Cure,
    };
}
