namespace Ringback.Core.Plans.Steps;

/// <summary>Branches on where the caller's number is at home.</summary>
/// <param name="Branches">
/// Each key is an area code (<c>312</c>), a state or province (<c>IL</c>), a country (<c>+44</c>), a named area of the plan, or, with <paramref name="Nearest"/>, a location.
/// </param>
/// <param name="Nearest">The branch of the location that is nearest to the caller's area, those that are down left out.</param>
public sealed record AreaStep(StepName Name, int Line, IReadOnlyList<StepLink> Branches, bool Nearest, StepName Else) : Step(Name, Line)
{
    public override IEnumerable<StepLink> Links => [.. Branches, new("else", Else)];
}
