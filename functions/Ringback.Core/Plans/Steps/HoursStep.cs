namespace Ringback.Core.Plans.Steps;

/// <summary>Branches on the time of day.</summary>
/// <param name="Hours">The name of the hours.</param>
public sealed record HoursStep(StepName Name, int Line, string Hours, StepName Open, StepName Closed, StepName Holiday) : Step(Name, Line)
{
    public override IEnumerable<StepLink> Links => [new("open", Open), new("closed", Closed), new("holiday", Holiday)];
}
