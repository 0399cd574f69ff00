using Ringback.Core.Plans;
using Ringback.Core.Plans.Steps;

namespace Ringback.Core.Routing.Steps;

/// <summary>The promise holds from the moment it is made, also when the caller hangs up before hearing it to its end.</summary>
internal sealed class CallbackRule : StepRule<CallbackStep>
{
    protected override void Enter(Turn turn, CallbackStep step)
    {
        if (turn.State.Caller is null)
        {
            turn.GoTo(step.Anonymous);
            return;
        }

        turn.Prove(evidence => evidence with { CallbackRequested = true });
        turn.Note("callback-requested", null);
        if (step.Text is { } text)
        {
            Prompt.Say(turn, text);
        }
        else
        {
            turn.GoTo(step.Next);
        }
    }

    protected override void On(Turn turn, CallbackStep step, CallEvent e)
    {
        if (Prompt.IsOver(turn, e))
        {
            turn.GoTo(step.Next);
        }
    }
}
