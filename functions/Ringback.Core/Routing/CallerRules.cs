using Ringback.Core.Plans;
using Ringback.Core.Plans.Steps;

namespace Ringback.Core.Routing;

/// <summary>What kind of caller this is.</summary>
internal static class CallerRules
{
    /// <summary>Whether the caller has that tag, or is of that kind.</summary>
    public static bool Is(Turn turn, string tagOrKind)
    {
        var callers = turn.Facts.Plan.Callers;
        return callers.Tags.ContainsKey(tagOrKind) ? callers.HasTag(turn.State.Caller, tagOrKind) : tagOrKind switch
        {
            CallerStep.Anonymous => turn.State.Caller is null,
            CallerStep.New => turn.State.Caller is not null && !turn.Caller.IsReturning,
            CallerStep.Returning => turn.Caller.IsReturning,
            CallerStep.HasOpenCase => turn.Caller.HasOpenCase,
            CallerStep.Blocked => IsBlocked(turn),
            CallerStep.Spam => IsSpam(turn),
            _ => false,
        };
    }

    public static bool IsBlocked(Turn turn) => turn.State.Caller is { } caller && turn.Facts.Plan.Callers.Blocked.Contains(caller);

    /// <summary>This call counted, the number has called too often lately. One's own people may call as often as they like.</summary>
    public static bool IsSpam(Turn turn) =>
        turn.Facts.Plan.Callers.Spam is { } rule && turn.State is { Caller: not null, FromStaff: false } && CallsWithin(turn, rule.Within) >= rule.Calls;

    /// <summary>Whether a call of somebody unwanted is answered all the same, because the plan says what becomes of it.</summary>
    public static bool HasBranch(Plan plan, string kind) =>
        !plan.Callers.Tags.ContainsKey(kind) && plan.Steps.Values.OfType<CallerStep>().Any(step => step.Branches.Any(branch => branch.Key == kind));

    private static int CallsWithin(Turn turn, TimeSpan within)
    {
        var (count, rang) = (1, turn.State.RangAt);
        foreach (var earlier in turn.Caller.RecentCalls)
        {
            count += earlier <= rang && rang - earlier < within ? 1 : 0;
        }

        return count;
    }
}
