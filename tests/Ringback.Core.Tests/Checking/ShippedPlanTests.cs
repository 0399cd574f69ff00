using System.Text.RegularExpressions;
using NodaTime;
using Ringback.Core.Plans.Checking;

namespace Ringback.Core.Tests.Checking;

public sealed partial class ShippedPlanTests
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

    [Theory]
    [MemberData(nameof(Plans))]
    public void A_defect_that_is_planted_in_a_shipped_plan_is_caught_at_its_line(string file)
    {
        AssertCaught("RB102", file, "trap: { say: \"Hello.\", next: trap-end }", entry: true);
        AssertCaught("RB103", file, "trap: { say: \"Hello.\", next: trap }", entry: true);
        AssertCaught("RB209", file, "trap: { say: \"Hello.\", next: trap-end }", entry: false);
        AssertCaught("RB225", file, "trap: { switch: trap-mode, then: trap-end, else: trap-end }", entry: true);
    }

    private static void AssertCaught(string rule, string file, string trap, bool entry)
    {
        var text = Repository.ReadPlan(file).Replace("\nsteps:\n", $"\nsteps:\n  {trap}\n  trap-end: {{ hang-up: }}\n", StringComparison.Ordinal);
        var bad = entry ? Start().Replace(text, "start: trap", count: 1) : text;
        var line = Array.FindIndex(bad.Split('\n'), one => one.StartsWith("  trap:", StringComparison.Ordinal)) + 1;

        Assert.Contains(PlanCheck.Text(bad).Findings, finding => finding.Rule == rule && finding.Step == new StepName("trap") && finding.Line == line);
    }

    [GeneratedRegex("start: [a-z-]+", RegexOptions.NonBacktracking)]
    private static partial Regex Start();
}
