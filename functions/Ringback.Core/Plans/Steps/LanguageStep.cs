namespace Ringback.Core.Plans.Steps;

/// <summary>From here on, the call is in that language.</summary>
/// <param name="Language">One of the business's languages (BCP 47).</param>
public sealed record SetLanguageStep(StepName Name, int Line, string Language, StepName Next) : Step(Name, Line)
{
    public override IEnumerable<StepLink> Links => [new("next", Next)];
}

/// <summary>Branches on the language that the call is in.</summary>
/// <param name="Branches">Each key is one of the business's languages.</param>
public sealed record LanguageStep(StepName Name, int Line, IReadOnlyList<StepLink> Branches, StepName Else) : Step(Name, Line)
{
    public override IEnumerable<StepLink> Links => [.. Branches, new("else", Else)];
}
