using Ringback.Core.Plans.Checking.Graph;
using Ringback.Core.Plans.Steps;

namespace Ringback.Core.Plans.Checking.Checks;

/// <summary>Whoever can't wait reaches somebody, also at night.</summary>
internal static class UrgencyChecks
{
    public static void Run(CheckContext context)
    {
        foreach (var (index, intake) in context.ReachedSteps.Where(step => step.Step is IntakeStep).Select(step => (step.Index, (IntakeStep)step.Step)))
        {
            if (intake.Urgent is { } urgent && context.Graph.IndexOf(urgent) is >= 0 and var target)
            {
                CheckUrgent(context, index, intake, target);
            }
        }

        CheckNight(context);
    }

    private static void CheckUrgent(CheckContext context, int index, IntakeStep intake, int target)
    {
        var alone = (context.Times.Come[index] & context.Week.Usual) - context.Times.Rings[target];
        if (!alone.IsEmpty)
        {
            context.Report(
                CheckRules.NoOnCall,
                intake,
                "urgent",
                $"a caller who says that it is urgent is led to '{intake.Urgent}', where nobody can be rung {context.Week.Describe(alone)}.",
                "Let urgent: lead to a step such as on-call: { ring: { skill: emergency, ignore-hours: true }, else: ... }.");
        }
    }

    /// <summary>Said once: where the plan is closed first.</summary>
    private static void CheckNight(CheckContext context)
    {
        foreach (var (index, hours) in context.ReachedSteps.Where(step => step.Step is HoursStep).Select(step => (step.Index, (HoursStep)step.Step)))
        {
            var closed = context.Times.Come[index] & context.Week.Of(hours.Hours).Closed & context.Week.Usual;
            if (closed.IsEmpty || context.Graph.IndexOf(hours.Closed) is not (>= 0 and var target))
            {
                continue;
            }

            var after = Walk.From(context.Graph, [target], static (_, _) => true);
            if (!context.Graph.Steps.Index().Any(step => after[step.Index] && Reaches(context, step.Item, closed)))
            {
                context.Report(
                    CheckRules.NobodyAfterHours,
                    hours,
                    "closed",
                    $"{context.Week.Describe(closed)}, no call can reach a person, however urgent it is.");
            }

            return;
        }
    }

    private static bool Reaches(CheckContext context, Step step, Week.Times when) =>
        step is ForwardStep || (Nature.WhoOf(step) is { } who && !(context.Times.EverCovered(who) & when).IsEmpty);
}
