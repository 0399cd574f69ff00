namespace Ringback.Core.Plans.Steps;

/// <summary>Connects the caller with an outside number, such as an answering service; a connection counts as answered.</summary>
/// <param name="Label">How reports name the number.</param>
/// <param name="Manner">How it is rung; without <c>confirm</c> unless the plan asks for it.</param>
/// <param name="Else">Where the caller goes when it can't be reached.</param>
public sealed record ForwardStep(StepName Name, int Line, PhoneNumber Number, string Label, RingManner Manner, StepName Else, StepName Busy, StepName NoAnswer, StepName Error)
    : Step(Name, Line)
{
    public override IEnumerable<StepLink> Links => [new("else", Else), new("busy", Busy), new("no-answer", NoAnswer), new("error", Error)];
}
