namespace Ringback.Core.Plans.Steps;

/// <summary>Ends the call.</summary>
/// <param name="Text">Said before hanging up; null: nothing.</param>
/// <param name="Informed">The plan means that such a caller needs nothing more.</param>
public sealed record HangUpStep(StepName Name, int Line, LocalizedText? Text, bool Informed) : Step(Name, Line)
{
    public override IEnumerable<StepLink> Links => [];
}
