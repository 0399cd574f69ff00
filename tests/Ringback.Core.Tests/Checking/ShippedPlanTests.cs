using NodaTime;
using Ringback.Core.Plans.Checking;

namespace Ringback.Core.Tests.Checking;

public sealed class ShippedPlanTests
{
    /// <summary>What the plans do knowingly: Acme's is printed in the design as it stands.</summary>
    private static readonly Dictionary<string, string[]> Meant = new(StringComparer.Ordinal)
    {
        ["acme.yaml"] = ["RB201 overflow", "RB206 overflow", "RB206 on-call"],
        ["first-call.yaml"] = ["RB201 overflow"],
    };

    public static TheoryData<string> Plans => [.. Directory.GetFiles(Path.Combine(Repository.Root, "plans"), "*.yaml").Select(Path.GetFileName).OfType<string>().Where(name => !name.Contains("scenarios", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Plans))]
    public void A_shipped_plan_has_no_error_and_no_warning_that_could_be_avoided(string file)
    {
        var check = PlanCheck.Text(Repository.ReadPlan(file), new LocalDate(2026, 3, 3));

        Assert.True(check.Passes, string.Join(Environment.NewLine, check.Findings));
        Assert.Equal(
            Meant.GetValueOrDefault(file) ?? [],
            check.Findings.Where(finding => finding.Severity is not Severity.Note).Select(finding => $"{finding.Rule} {finding.Step}"));
    }
}
