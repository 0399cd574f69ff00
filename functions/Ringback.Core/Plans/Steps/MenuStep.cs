namespace Ringback.Core.Plans.Steps;

/// <summary>Lets the caller choose, by key or, where a choice has phrases, by speaking.</summary>
/// <param name="Wait">How long a silence after the prompt may last before it counts as a try.</param>
/// <param name="Tries">How often the prompt is heard before the menu gives up.</param>
/// <param name="Silence">Where the caller goes who chose nothing; usually <paramref name="Else"/>.</param>
/// <param name="Wrong">Where the caller goes whose last try was no choice; usually <paramref name="Else"/>.</param>
public sealed record MenuStep(
    StepName Name, int Line, LocalizedText Prompt, IReadOnlyList<MenuChoice> Choices, int Tries, TimeSpan Wait, StepName Else, StepName Silence, StepName Wrong)
    : Step(Name, Line)
{
    public override IEnumerable<StepLink> Links =>
        [.. Choices.Select(choice => new StepLink(choice.Key, choice.To)), new("else", Else), new("silence", Silence), new("wrong", Wrong)];
}

/// <param name="Key">One key of a phone: <c>0</c> to <c>9</c>, <c>*</c> or <c>#</c>.</param>
/// <param name="Phrases">What callers may say instead, by language; empty: keys only.</param>
public sealed record MenuChoice(string Key, StepName To, IReadOnlyDictionary<string, IReadOnlyList<string>> Phrases);
