namespace Ringback.Core.Plans.Steps;

/// <summary>Asks the caller, question by question, what is needed.</summary>
/// <param name="Urgent">Where a caller goes who said one of <paramref name="UrgentWords"/>; null: on, as everybody.</param>
/// <param name="UrgentWords">Words that make a call urgent, in any language of the business.</param>
/// <param name="Tries">How often a question is asked that brought no answer.</param>
/// <param name="Else">Where the caller goes afterwards.</param>
/// <param name="Silent">Where a caller goes of whom nothing was understood; usually <paramref name="Else"/>.</param>
public sealed record IntakeStep(
    StepName Name, int Line, IReadOnlyList<IntakeQuestion> Ask, StepName? Urgent, IReadOnlyList<string> UrgentWords, int Tries, StepName Else, StepName Silent)
    : Step(Name, Line)
{
    public override IEnumerable<StepLink> Links =>
        [.. Urgent is { } target ? [new StepLink("urgent", target)] : Array.Empty<StepLink>(), new("else", Else), new("silent", Silent)];
}

/// <param name="Field">What is asked for: <c>name</c>, <c>address</c>, <c>reason</c>, or a word of the plan's own.</param>
public sealed record IntakeQuestion(string Field, LocalizedText Prompt);
