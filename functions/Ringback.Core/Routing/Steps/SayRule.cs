using Ringback.Core.Plans;
using Ringback.Core.Plans.Steps;

namespace Ringback.Core.Routing.Steps;

internal sealed class SayRule : StepRule<SayStep>
{
    protected override void Enter(Turn turn, SayStep step) => Prompt.Say(turn, step.Text);

    protected override void On(Turn turn, SayStep step, CallEvent e)
    {
        if (Prompt.IsOver(turn, e))
        {
            turn.GoTo(step.Next);
        }
    }
}
