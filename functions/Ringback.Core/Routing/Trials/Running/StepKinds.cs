using Ringback.Core.Plans.Steps;

namespace Ringback.Core.Routing.Trials.Running;

internal static class StepKinds
{
    /// <summary>The kind of a step as the plan writes it.</summary>
    public static string WordOf(Step step) => step switch
    {
        HangUpStep => "hang-up",
        SetLanguageStep => "language",
        _ => step.GetType().Name.Replace("Step", "", StringComparison.Ordinal).ToLowerInvariant(),
    };
}
