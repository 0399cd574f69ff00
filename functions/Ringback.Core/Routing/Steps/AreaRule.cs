using Ringback.Core.Areas;
using Ringback.Core.Plans;
using Ringback.Core.Plans.Steps;

namespace Ringback.Core.Routing.Steps;

/// <summary>Where the caller's number is at home: the first branch, in the plan's order, that covers it; or the nearest location.</summary>
internal sealed class AreaRule : StepRule<AreaStep>
{
    protected override void Enter(Turn turn, AreaStep step)
    {
        StepLink? branch = turn.State.Caller is not { } caller ? null : step.Nearest ? Nearest(turn, step, caller) : Covering(turn.Facts.Plan, step, caller);
        turn.Note("area", branch?.Key ?? "elsewhere");
        turn.GoTo(branch?.Target ?? step.Else);
    }

    private static StepLink? Covering(Plan plan, AreaStep step, PhoneNumber caller)
    {
        foreach (var branch in step.Branches)
        {
            if (PlanAreas.Covers(plan, branch.Key, caller))
            {
                return branch;
            }
        }

        return null;
    }

    /// <summary>Null where it can't be told: the caller's area is unknown, or two locations that lead elsewhere are equally near.</summary>
    private static StepLink? Nearest(Turn turn, AreaStep step, PhoneNumber caller)
    {
        if (AreaCode.Of(caller) is not { Centre: var home })
        {
            return null;
        }

        (StepLink? Branch, double Distance, bool IsTied) best = (null, double.MaxValue, false);
        foreach (var branch in step.Branches)
        {
            if (!turn.Facts.Plan.Locations.TryGetValue(branch.Key, out var location)
                || PlanAreas.CentreOf(turn.Facts.Plan, location) is not { } place
                || turn.Team.IsOn(location.DownSwitch, turn.Facts.Now))
            {
                continue;
            }

            var distance = home.KilometresTo(place);
            best = distance < best.Distance ? (branch, distance, false)
                : distance > best.Distance ? best
                : best with { IsTied = best.IsTied || best.Branch?.Target != branch.Target };
        }

        return best.IsTied ? null : best.Branch;
    }
}
