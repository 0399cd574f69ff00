using Ringback.Core.Areas;
using Ringback.Core.Plans.Steps;

namespace Ringback.Core.Plans.Checking.Checks;

/// <summary>The first branch that covers the caller's number is taken: one whose numbers are all covered before is never taken.</summary>
internal static class AreaBranches
{
    public static void Check(CheckContext context, AreaStep step)
    {
        for (var i = 1; i < step.Branches.Count; i++)
        {
            var key = step.Branches[i].Key;
            var samples = PlacesOf(context.Plan, key).Select(SamplesOf).ToList();
            if (samples.Count == 0 || samples.Exists(numbers => numbers.Count == 0))
            {
                continue;
            }

            var earlier = step.Branches.Take(i).Select(branch => branch.Key).ToList();
            var takers = samples.SelectMany(numbers => numbers).Select(number => earlier.Find(other => PlanAreas.Covers(context.Plan, other, number))).Distinct().ToList();
            if (!takers.Contains(null))
            {
                context.Report(
                    CheckRules.DeadBranch,
                    step,
                    key,
                    $"'{key}' is never taken: {Words.Quoted(takers.OfType<string>())} {(takers.Count == 1 ? "stands" : "stand")} before it and {(takers.Count == 1 ? "takes" : "take")} all of its callers.",
                    $"Put '{key}' first, or take it out.");
            }
        }
    }

    private static IReadOnlyList<string> PlacesOf(Plan plan, string key) => plan.Areas.GetValueOrDefault(key) ?? [key];

    /// <summary>Numbers that stand for all that are at home there; none where the place is not known well enough.</summary>
    private static IReadOnlyList<PhoneNumber> SamplesOf(string place) =>
        place.StartsWith('+') ? PhoneNumber.TryParse(place.PadRight(12, '5'), out var number) ? [number] : []
        : [.. AreaCode.All.Select(SampleOf).Where(sample => AreaKey.Covers(place, sample))];

    private static PhoneNumber SampleOf(AreaCode area) => PhoneNumber.Parse($"+1{area.Code}5550100");
}
