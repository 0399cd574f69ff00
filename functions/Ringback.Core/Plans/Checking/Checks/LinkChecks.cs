using Ringback.Core.Plans.Checking.Graph;
using Ringback.Core.Plans.Reading;
using Ringback.Core.Plans.Steps;

namespace Ringback.Core.Plans.Checking.Checks;

/// <summary>Every outcome of every step goes somewhere. The plan's reader sees to it; a plan that was made otherwise is looked at here.</summary>
internal static class LinkChecks
{
    public static void Run(CheckContext context)
    {
        var (plan, graph) = (context.Plan, context.Graph);
        for (var step = 0; step < graph.Steps.Count; step++)
        {
            foreach (var way in graph.From(step))
            {
                if (way.To is Way.Nowhere)
                {
                    var target = graph.Steps[step].Links.First(link => link.Key == way.Key && graph.IndexOf(link.Target) is Way.Nowhere).Target;
                    context.Report(
                        CheckRules.MissingName,
                        graph.Steps[step],
                        way.Key,
                        $"'{way.Key}' goes to '{target}', which does not exist.{Nearest(plan, target)}");
                }
            }

            if (graph.Steps[step] is HoursStep hours && !plan.Hours.ContainsKey(hours.Hours))
            {
                context.Report(CheckRules.MissingName, hours, "hours", $"the hours '{hours.Hours}' don't exist.{Suggestion.For(hours.Hours, plan.Hours.Keys)}");
            }
        }

        foreach (var (index, number) in plan.Numbers.Index().Where(number => !plan.Steps.ContainsKey(number.Item.Start)))
        {
            context.Report(
                CheckRules.MissingName,
                Place.OfNumber(index, "start"),
                $"'start' goes to '{number.Start}', which does not exist.{Nearest(plan, number.Start)}");
        }

        if (plan.Staff is { } staff && !plan.Steps.ContainsKey(staff))
        {
            context.Report(CheckRules.MissingName, new Place("staff"), $"'staff' goes to '{staff}', which does not exist.{Nearest(plan, staff)}");
        }
    }

    private static string Nearest(Plan plan, StepName name) => Suggestion.For(name.Value, plan.Steps.Keys.Select(step => step.Value));
}
