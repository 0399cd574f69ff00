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
        [typeof(ForwardStep)] = new ForwardRule(),
        [typeof(QueueStep)] = new QueueRule(),
        [typeof(VoicemailStep)] = new VoicemailRule(),
        [typeof(HangUpStep)] = new HangUpRule(),
        [typeof(MenuStep)] = new MenuRule(),
        [typeof(CallerStep)] = new CallerRule(),
        [typeof(AreaStep)] = new AreaRule(),
        [typeof(SetLanguageStep)] = new SetLanguageRule(),
        [typeof(LanguageStep)] = new LanguageRule(),
        [typeof(SwitchStep)] = new SwitchRule(),
        [typeof(ShareStep)] = new ShareRule(),
        [typeof(TextStep)] = new TextRule(),
        [typeof(CallbackStep)] = new CallbackRule(),
        [typeof(IntakeStep)] = new IntakeRule(),
    };

    /// <summary>The rule of a step; null for a kind that has none.</summary>
    public static IStepRule? For(Step step) => Rules.GetValueOrDefault(step.GetType());
}
