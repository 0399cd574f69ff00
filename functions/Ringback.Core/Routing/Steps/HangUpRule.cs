using Ringback.Core.Plans;
using Ringback.Core.Plans.Steps;

namespace Ringback.Core.Routing.Steps;

internal sealed class HangUpRule : StepRule<HangUpStep>
{
    protected override void Enter(Turn turn, HangUpStep step)
    {
        turn.Prove(evidence => evidence with { Informed = evidence.Informed || step.Informed });
        if (step.Text is { } text)
        {
            Prompt.Say(turn, text);
        }
        else
        {
            turn.PlanEnds();
        }
    }

    protected override void On(Turn turn, HangUpStep step, CallEvent e)
    {
        if (Prompt.IsOver(turn, e))
        {
            turn.PlanEnds();
        }
    }
}
