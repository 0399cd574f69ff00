namespace Ringback.Core.Plans.Steps;

/// <summary>Splits the calls by percentage.</summary>
/// <param name="Parts">Together 100 percent.</param>
public sealed record ShareStep(StepName Name, int Line, IReadOnlyList<SharePart> Parts) : Step(Name, Line)
{
    public override IEnumerable<StepLink> Links => Parts.Select(part => new StepLink(part.To.Value, part.To));
}

/// <param name="Percent">1 to 100.</param>
public readonly record struct SharePart(StepName To, int Percent);
