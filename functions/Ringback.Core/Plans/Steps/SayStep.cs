namespace Ringback.Core.Plans.Steps;

/// <summary>Speaks a text to the caller.</summary>
public sealed record SayStep(StepName Name, int Line, LocalizedText Text, StepName Next) : Step(Name, Line)
{
    public override IEnumerable<StepLink> Links => [new("next", Next)];
}
