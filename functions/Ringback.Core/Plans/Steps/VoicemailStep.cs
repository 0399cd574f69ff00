namespace Ringback.Core.Plans.Steps;

/// <summary>Takes a message.</summary>
public sealed record VoicemailStep(StepName Name, int Line, LocalizedText Greeting, TimeSpan Max, StepName Next) : Step(Name, Line)
{
    public override IEnumerable<StepLink> Links => [new("next", Next)];
}
