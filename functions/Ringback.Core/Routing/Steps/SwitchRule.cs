using Ringback.Core.Plans;
using Ringback.Core.Plans.Steps;

namespace Ringback.Core.Routing.Steps;

internal sealed class SwitchRule : StepRule<SwitchStep>
{
    protected override void Enter(Turn turn, SwitchStep step)
    {
        var isOn = turn.Team.IsOn(step.Switch, turn.Facts.Now);
        turn.Note("switch", isOn ? "on" : "off");
        turn.GoTo(isOn ? step.Then : step.Else);
    }
}
