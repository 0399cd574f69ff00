namespace Ringback.Core.Plans.Steps;

/// <summary>Branches on a manual override that people turn on for a while.</summary>
/// <param name="Switch">Its name; <c>{location}-down</c> is also turned on by itself when a location's people miss too many calls.</param>
public sealed record SwitchStep(StepName Name, int Line, string Switch, StepName Then, StepName Else) : Step(Name, Line)
{
    public override IEnumerable<StepLink> Links => [new("then", Then), new("else", Else)];
}
