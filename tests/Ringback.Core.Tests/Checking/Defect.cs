using Ringback.Core.Plans.Checking;

namespace Ringback.Core.Tests.Checking;

/// <summary>Something bad that is done to a good plan's text.</summary>
/// <param name="Rule">The rule that must catch it.</param>
/// <param name="Where">The step that is bad now, or the section's name.</param>
public sealed record Defect(string Rule, string Where, string Old, string New)
{
    public PlanCheck Plant(string text)
    {
        Assert.Contains(Old, text, StringComparison.Ordinal);
        var bad = text.Replace(Old, New, StringComparison.Ordinal);
        var check = PlanCheck.Text(bad, new NodaTime.LocalDate(2026, 3, 3));
        Assert.True(check.Plan is not null, string.Join(Environment.NewLine, check.Findings));
        var caught = check.Findings.Where(finding => finding.Rule == Rule && (finding.Step?.Value ?? finding.At.Name ?? finding.At.Section) == Where).ToList();
        Assert.True(caught.Count > 0, $"{Rule} at '{Where}' was not found, but:{Environment.NewLine}{string.Join(Environment.NewLine, check.Findings)}");
        Assert.All(caught, finding => Assert.Contains(Where, Surroundings(bad, finding), StringComparison.Ordinal));
        Assert.All(caught, finding => Assert.True(finding is { Message.Length: > 10, Cure.Length: > 10, Why.Length: > 10, Column: >= 1 }));
        return check;
    }

    /// <summary>The finding's line, and as much before it as a thing has lines at most.</summary>
    private static string Surroundings(string text, Finding finding)
    {
        var lines = text.Split('\n');
        return string.Join('\n', lines[Math.Max(0, finding.Line - 4)..Math.Min(lines.Length, finding.Line)]);
    }
}
