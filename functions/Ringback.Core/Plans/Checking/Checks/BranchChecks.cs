using Ringback.Core.Plans.Steps;

namespace Ringback.Core.Plans.Checking.Checks;

/// <summary>Branches that no call takes, and parts that don't add up.</summary>
internal static class BranchChecks
{
    public static void Run(CheckContext context)
    {
        foreach (var step in context.Graph.Steps)
        {
            switch (step)
            {
                case ShareStep share:
                    CheckShare(context, share);
                    break;
                case CallerStep caller:
                    CheckTags(context, caller, caller.Branches.Select(branch => branch.Key).Except(CallerStep.Kinds));
                    CheckCaller(context, caller);
                    break;
                case QueueStep queue:
                    CheckTags(context, queue, queue.Priority.Except(CallerStep.Kinds));
                    break;
                case AreaStep { Nearest: false } area:
                    AreaBranches.Check(context, area);
                    break;
            }
        }
    }

    private static void CheckShare(CheckContext context, ShareStep share)
    {
        foreach (var part in share.Parts.Where(part => part.Percent <= 0))
        {
            context.Report(
                CheckRules.BadShare,
                share,
                part.To.Value,
                $"the part of '{part.To}' is {part.Percent} percent, so no call goes there.",
                "Give it a part of 1 to 100, or take it out.");
        }

        var sum = share.Parts.Sum(part => part.Percent);
        if (sum != 100)
        {
            context.Report(CheckRules.BadShare, share, "share", $"the parts are {sum} percent together, not 100.");
        }
    }

    private static void CheckTags(CheckContext context, Step step, IEnumerable<string> tags)
    {
        foreach (var tag in tags.Where(tag => !context.Plan.Callers.Tags.TryGetValue(tag, out var numbers) || numbers.Count == 0))
        {
            context.Report(
                CheckRules.EmptyTag,
                step,
                step is QueueStep ? "priority" : tag,
                $"the tag '{tag}' has no numbers, so no caller has it.",
                $"Write callers: {{ tags: {{ {tag}: [\"+13125550777\"] }} }}, or take the tag out.");
        }
    }

    /// <summary>Every caller with a number is new or returning; whatever comes after both is for nobody but those without one.</summary>
    private static void CheckCaller(CheckContext context, CallerStep caller)
    {
        var (isNew, isReturning) = (false, false);
        foreach (var (key, _) in caller.Branches)
        {
            if (isNew && isReturning && key is not CallerStep.Anonymous)
            {
                context.Report(
                    CheckRules.DeadBranch,
                    caller,
                    key,
                    $"'{key}' comes after both 'new' and 'returning', which take every caller.",
                    $"Put '{key}' first.");
            }

            isNew |= key is CallerStep.New;
            isReturning |= key is CallerStep.Returning;
        }
    }
}
