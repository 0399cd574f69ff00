using Ringback.Core.Plans;
using Ringback.Core.Plans.Steps;

namespace Ringback.Core.Routing.Steps;

internal sealed class SetLanguageRule : StepRule<SetLanguageStep>
{
    protected override void Enter(Turn turn, SetLanguageStep step)
    {
        turn.State = turn.State with { Language = step.Language };
        turn.Note("language", step.Language);
        turn.GoTo(step.Next);
    }
}

internal sealed class LanguageRule : StepRule<LanguageStep>
{
    protected override void Enter(Turn turn, LanguageStep step) => turn.GoTo(Branch(step, turn.Language));

    /// <summary>The exact language first: a plan may tell kinds of one language apart.</summary>
    private static StepName Branch(LanguageStep step, string language)
    {
        StepName? kin = null;
        foreach (var branch in step.Branches)
        {
            if (branch.Key.Equals(language, StringComparison.OrdinalIgnoreCase))
            {
                return branch.Target;
            }

            kin ??= Languages.AreKin(branch.Key, language) ? branch.Target : null;
        }

        return kin ?? step.Else;
    }
}
