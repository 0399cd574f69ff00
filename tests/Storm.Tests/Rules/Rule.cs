namespace Storm.Tests.Rules;

/// <summary>Something that must always hold (design section 10), checked on what an outsider saw.</summary>
internal abstract class Rule
{
    public static IReadOnlyList<Rule> All { get; } = [new OneOutcome(), new OneTextBack(), new TextBackInTime(), new RungsOnceAndInTime(), new NothingAfterContact()];

    /// <summary>A sentence for each time it was broken.</summary>
    public abstract IEnumerable<string> FindBroken(Story story);
}
