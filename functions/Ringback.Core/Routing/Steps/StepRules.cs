using Ringback.Core.Plans;
using Ringback.Core.Plans.Steps;

namespace Ringback.Core.Routing.Steps;

/// <summary>The kinds of steps that there are.</summary>
internal static class StepRules
{
    private static readonly Dictionary<Type, IStepRule> Rules = new()
    {
        [typeof(SayStep)] = new SayRule(),
        [typeof(HoursStep)] = new HoursRule(),
        [typeof(RingStep)] = new RingRule(),
        [typeof(VoicemailStep)] = new VoicemailRule(),
        [typeof(HangUpStep)] = new HangUpRule(),
    };

    /// <summary>The rule of a step; null for a kind that has none.</summary>
    public static IStepRule? For(Step step) => Rules.GetValueOrDefault(step.GetType());
}
