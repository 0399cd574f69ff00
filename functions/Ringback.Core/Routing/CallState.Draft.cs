using Ringback.Core.Routing.Steps;

namespace Ringback.Core.Routing;

public sealed partial record CallState
{
    /// <summary>
    /// A copy of a state while a decision is made of it, which changes it in place: a decision makes dozens of changes, and a new state for each would cost more than all
    /// the rest. Whoever holds the state sees it only once the decision is made.
    /// </summary>
    internal sealed class Draft
    {
        private readonly CallState made;
        private CallState state;

        public Draft(CallState made) => state = this.made = made;

        public CallState State
        {
            get => state;
            set => state = value;
        }

        private CallState Own => ReferenceEquals(state, made) ? state = made with { } : state;

        public void Enter(StepName step)
        {
            var own = Own;
            (own.stage, own.step, own.progress) = (Stage.InPlan, step, null);
        }

        public void Progress(StepProgress? progress) => Own.progress = progress;

        public void Evidence(Evidence evidence) => Own.evidence = evidence;

        public int NextCommand() => ++Own.commands;

        public void Note(Moment moment) => Own.timeline = Routing.Timeline.With(state.timeline, moment);

        public void Timer(string name, CallTimer timer) => Own.timers = CallTimers.Of(state.timers).With(name, timer);

        public void NoTimer(string name)
        {
            if (state.timers.ContainsKey(name))
            {
                Own.timers = CallTimers.Of(state.timers).Without(name);
            }
        }

        public void NoTimers() => Own.timers = CallTimers.None;
    }
}
