namespace Storm.Tests.Rules;

/// <summary>Something that must always hold (design section 10), checked on what an outsider saw.</summary>
internal abstract class Rule
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new OneOutcome(),
        new OneTextBack(),
        new TextBackInTime(),
        new RungsOnceAndInTime(),
        new NothingAfterContact(),
    ];

    /// <summary>Those that were proven on the whole plan; the small one is held to <see cref="All"/> only.</summary>
    public static IReadOnlyList<Rule> OfWholePlan { get; } =
    [
        .. All,
        new NeedsHaveCases(),
        new NoSilence(),
        new OnePersonOneCaller(),
        new PlacesEndWithCalls(),
        new StepTextsOnce(),
        new OrdersHold(),
        new TurnsGoRound(),
    ];

    /// <summary>A sentence for each time it was broken.</summary>
    public abstract IEnumerable<string> FindBroken(Story story);
}
