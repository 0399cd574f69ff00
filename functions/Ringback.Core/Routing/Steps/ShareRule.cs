using Ringback.Core.Plans;
using Ringback.Core.Plans.Steps;

namespace Ringback.Core.Routing.Steps;

/// <summary>Draws the same part for the same call each time, however often and wherever it is decided.</summary>
internal sealed class ShareRule : StepRule<ShareStep>
{
    protected override void Enter(Turn turn, ShareStep step)
    {
        var drawn = (int)(StableHash.Of(turn.State.Call, step.Name) % 100);
        foreach (var part in step.Parts)
        {
            drawn -= part.Percent;
            if (drawn < 0)
            {
                turn.GoTo(part.To);
                return;
            }
        }

        if (step.Parts is [.., var last])
        {
            turn.GoTo(last.To);
        }
        else
        {
            turn.PlanEnds();
        }
    }
}
