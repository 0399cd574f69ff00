using Ringback.Core.Plans;
using Ringback.Core.Plans.Steps;

namespace Ringback.Core.Routing.Steps;

/// <summary>What a kind of step does: the only place that knows.</summary>
internal interface IStepRule
{
    /// <summary>The caller arrives at the step.</summary>
    void Enter(Turn turn, Step step);

    /// <summary>Something happened while the caller is in the step. Whatever the step does not wait for changes nothing.</summary>
    void On(Turn turn, Step step, CallEvent e);
}

internal abstract class StepRule<TStep> : IStepRule
    where TStep : Step
{
    public void Enter(Turn turn, Step step) => Enter(turn, (TStep)step);

    public void On(Turn turn, Step step, CallEvent e) => On(turn, (TStep)step, e);

    protected abstract void Enter(Turn turn, TStep step);

    protected virtual void On(Turn turn, TStep step, CallEvent e)
    {
    }
}
