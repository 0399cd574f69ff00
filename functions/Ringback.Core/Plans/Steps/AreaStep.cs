namespace Ringback.Core.Plans.Steps;

/// <summary>Branches on where the caller's number is at home: the first branch, in the plan's order, that covers it.</summary>
/// <param name="Branches">
/// Each key is a named area of the plan, one of what <see cref="Areas.AreaKey"/> knows, such as <c>312</c>, <c>IL</c> or <c>+44</c>, or, with <paramref name="Nearest"/>, a location.
/// </param>
/// <param name="Nearest">
/// The branch of the location that is nearest to the caller's area, those that are down left out. Where that can't be told, as the caller's area is unknown or lies outside
/// of North America, or two locations are equally near, <paramref name="Else"/>.
/// </param>
public sealed record AreaStep(StepName Name, int Line, IReadOnlyList<StepLink> Branches, bool Nearest, StepName Else) : Step(Name, Line)
{
    public override IEnumerable<StepLink> Links => [.. Branches, new("else", Else)];
}
