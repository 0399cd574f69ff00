using Ringback.Core.Plans.Checking;

namespace Ringback.Local.Checking;

/// <param name="File">As it was given on the command line.</param>
internal sealed record CheckedPlan(string File, PlanCheck Check)
{
    public int Count(Severity severity) => Check.Findings.Count(finding => finding.Severity == severity);
}
