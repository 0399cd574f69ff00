namespace Ringback.Core.Plans.Steps;

/// <summary>Sends a text while the call goes on.</summary>
/// <param name="To">Whom it goes to; null: the caller.</param>
public sealed record TextStep(StepName Name, int Line, LocalizedText Text, Who? To, StepName Next) : Step(Name, Line)
{
    public override IEnumerable<StepLink> Links => [new("next", Next)];
}
