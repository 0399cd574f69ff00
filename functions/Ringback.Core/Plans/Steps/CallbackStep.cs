namespace Ringback.Core.Plans.Steps;

/// <summary>Promises the caller to be called back.</summary>
/// <param name="Text">What the caller hears; null: nothing.</param>
/// <param name="Anonymous">Where a caller goes whose number is not known, so that nobody can call back.</param>
public sealed record CallbackStep(StepName Name, int Line, LocalizedText? Text, StepName Next, StepName Anonymous) : Step(Name, Line)
{
    public override IEnumerable<StepLink> Links => [new("next", Next), new("anonymous", Anonymous)];
}
