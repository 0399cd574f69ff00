using Ringback.Core.Plans;
using Ringback.Core.Plans.Steps;

namespace Ringback.Core.Routing.Steps;

internal sealed class CallerRule : StepRule<CallerStep>
{
    protected override void Enter(Turn turn, CallerStep step)
    {
        foreach (var branch in step.Branches)
        {
            if (CallerRules.Is(turn, branch.Key))
            {
                turn.Note("caller", branch.Key);
                turn.GoTo(branch.Target);
                return;
            }
        }

        turn.GoTo(step.Else);
    }
}
