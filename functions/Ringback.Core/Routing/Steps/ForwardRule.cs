using Ringback.Core.Plans;
using Ringback.Core.Plans.Steps;

namespace Ringback.Core.Routing.Steps;

/// <summary>Connects the caller with an outside number: a leg like any other, named by the step's label. Unless the plan asks for a key, whoever picks up has answered.</summary>
internal sealed class ForwardRule : StepRule<ForwardStep>
{
    protected override void Enter(Turn turn, ForwardStep step)
    {
        if (step.Number == turn.State.Caller || turn.Facts.Plan.NumberOf(step.Number) is not null)
        {
            turn.Note("would-loop", step.Label);
            turn.GoTo(step.Error);
        }
        else if (RingRule.Rung(turn).Contains(step.Number))
        {
            turn.Note("skipped", $"{step.Label}: rung before");
            turn.GoTo(step.Else);
        }
        else
        {
            RingRule.Begin(turn, HuntOf(step), LinksOf(step), [new Candidate(new PersonId(step.Label), step.Number)]);
        }
    }

    protected override void On(Turn turn, ForwardStep step, CallEvent e) => RingRule.On(turn, HuntOf(step), e);

    private static RingHunt HuntOf(ForwardStep step) => new(RingOrder.InOrder, step.Manner, who: null, LinksOf(step));

    private static RingLinks LinksOf(ForwardStep step) =>
        new(step.Else, None: step.Error, step.NoAnswer, step.Busy, Declined: step.Else, step.Error, Timeout: step.NoAnswer);
}
