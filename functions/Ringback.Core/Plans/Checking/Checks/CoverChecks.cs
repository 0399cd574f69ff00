using Ringback.Core.Plans.Checking.Graph;
using Ringback.Core.Plans.Checking.Week;
using Ringback.Core.Plans.Steps;

namespace Ringback.Core.Plans.Checking.Checks;

/// <summary>Times at which the plan is open and nobody may be rung: often lunch.</summary>
internal static class CoverChecks
{
    public static void Run(CheckContext context)
    {
        var gaps = new List<(Times Gap, List<Step> Steps)>();
        foreach (var (index, step) in context.ReachedSteps.Where(step => step.Step is RingStep or QueueStep))
        {
            var gap = (context.Times.ComeOpen[index] & context.Week.Usual) - context.Times.Rings[index];
            if (gap.IsEmpty || context.Staffing.Ever(Nature.WhoOf(step)!).Count == 0)
            {
                continue;
            }

            if (gaps.Find(other => other.Gap == gap) is { Steps: { } steps })
            {
                steps.Add(step);
            }
            else
            {
                gaps.Add((gap, [step]));
            }
        }

        foreach (var (gap, steps) in gaps)
        {
            var when = context.Week.Describe(gap);
            var others = steps.Count > 1 ? $" The same at {Words.Quoted(steps.Skip(1).Select(step => step.Name.Value))}." : "";
            context.Report(
                CheckRules.UncoveredHours,
                steps[0],
                steps[0] is QueueStep ? "queue" : "ring",
                $"{when}, the hours say that the business is open, but nobody of '{Nature.WhoOf(steps[0])}' is in hours, and nobody is rung later.{others}",
                $"Close the hours {when}, or give somebody hours that cover it.");
        }
    }
}
