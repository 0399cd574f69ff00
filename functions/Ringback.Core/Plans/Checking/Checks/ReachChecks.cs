using Ringback.Core.Plans.Checking.Graph;
using Ringback.Core.Plans.Steps;

namespace Ringback.Core.Plans.Checking.Checks;

/// <summary>What no call comes to, and what decides nothing.</summary>
internal static class ReachChecks
{
    public static void Run(CheckContext context)
    {
        var graph = context.Graph;
        foreach (var (index, step) in graph.Steps.Index())
        {
            if (!graph.Reached[index])
            {
                context.Report(
                    CheckRules.UnreachedStep,
                    step,
                    null,
                    WhatIsLost(context, step),
                    $"Lead a number or another step to '{step.Name}', or delete it.");
            }
            else if (context.Times.Come[index].IsEmpty)
            {
                context.Report(
                    CheckRules.UnreachedStep,
                    step,
                    null,
                    "the hours on the way to it are never so that a call comes here.",
                    "Look at the hours steps before it, or delete it.");
            }

            if (IsPointless(graph, index))
            {
                var target = graph.From(index)[0].To;
                context.Report(CheckRules.PointlessStep, step, null, $"whatever the answer is, the call goes to '{graph.NameOf(target)}'.");
            }
        }

        if (!context.ReachedSteps.Any(step => step.Step is VoicemailStep or IntakeStep))
        {
            context.Report(
                CheckRules.NoMessage,
                new Place("steps"),
                "no call comes to a voicemail or an intake.",
                "Add message: { voicemail: \"Please leave a message after the tone.\", next: goodbye }, and lead the last else: to it.");
        }
    }

    private static string WhatIsLost(CheckContext context, Step step) =>
        step is SwitchStep lost && !context.ReachedSteps.Any(other => other.Step is SwitchStep { Switch: var name } && name == lost.Switch)
            ? $"no call comes here, so turning '{lost.Switch}' on changes nothing."
            : "no call comes here.";

    private static bool IsPointless(PlanGraph graph, int index)
    {
        var ways = graph.From(index);
        if (graph.Steps[index] is not (HoursStep or SwitchStep or CallerStep or AreaStep or LanguageStep or ShareStep or MenuStep) || ways.Length < 2)
        {
            return false;
        }

        foreach (var way in ways)
        {
            if (way.To is Way.Nowhere || way.To != ways[0].To)
            {
                return false;
            }
        }

        return true;
    }
}
