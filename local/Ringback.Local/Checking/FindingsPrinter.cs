using Ringback.Core.Plans.Checking;
using Ringback.Local.Trials;

namespace Ringback.Local.Checking;

/// <summary>Findings for people: file by file, each with why it matters and what to write.</summary>
internal sealed class FindingsPrinter(Ink ink, TextWriter writer)
{
    public void Print(IReadOnlyList<CheckedPlan> plans)
    {
        foreach (var plan in plans)
        {
            foreach (var (index, finding) in plan.Check.Findings.Index())
            {
                // What can't be read is explained in its message; the rest is the same for all of it, and said once.
                var isOneOfMany = finding.Kind == CheckRules.Unreadable && index + 1 < plan.Check.Findings.Count;
                Print(plan.File, finding, isOneOfMany);
            }
        }

        foreach (var plan in plans)
        {
            writer.WriteLine($"{ink.Strong(plan.File)}: {Sum(plan)}");
        }
    }

    private void Print(string file, Finding finding, bool isOneOfMany)
    {
        var place = finding.At.ToString() is { Length: > 0 } name ? $"{ink.Name(name)}: " : "";
        writer.WriteLine($"{file}:{finding.Line}:{finding.Column}: {Word(finding.Severity)} {finding.Rule} {place}{finding.Message}");
        if (isOneOfMany)
        {
            return;
        }

        writer.WriteLine(ink.Quiet($"    why:  {finding.Why}"));
        writer.WriteLine($"    cure: {finding.Cure}");
        writer.WriteLine();
    }

    private string Sum(CheckedPlan plan)
    {
        var counts = string.Join(", ", Enum.GetValues<Severity>()
            .Select(severity => (Count: plan.Count(severity), Word: severity.ToWord()))
            .Where(part => part.Count > 0)
            .Select(part => part.Count == 1 ? $"1 {part.Word}" : $"{part.Count} {part.Word}s"));
        var verdict = plan.Check.Passes ? ink.Good("may go live") : ink.Bad("must not go live");
        return counts.Length == 0 ? $"{verdict}; nothing found" : $"{verdict}; {counts}";
    }

    private string Word(Severity severity) => severity switch
    {
        Severity.Error => ink.Bad(severity.ToWord()),
        Severity.Warning => ink.Doubtful(severity.ToWord()),
        _ => ink.Quiet(severity.ToWord()),
    };
}
