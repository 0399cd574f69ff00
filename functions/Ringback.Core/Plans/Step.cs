namespace Ringback.Core.Plans;

/// <summary>One named node of the plan. A new kind is one new record, its reader and its rule in <c>Routing</c>.</summary>
/// <param name="Line">Where the step stands in the plan's file (1-based), for findings.</param>
public abstract record Step(StepName Name, int Line)
{
    /// <summary>Where each of the step's outcomes goes.</summary>
    public abstract IEnumerable<StepLink> Links { get; }
}

/// <param name="Key">The key in the plan's file that names the target.</param>
public readonly record struct StepLink(string Key, StepName Target);

/// <summary>Speaks a text to the caller.</summary>
public sealed record SayStep(StepName Name, int Line, string Text, StepName Next) : Step(Name, Line)
{
    public override IEnumerable<StepLink> Links => [new("next", Next)];
}

/// <summary>Branches on the time of day.</summary>
public sealed record HoursStep(StepName Name, int Line, string Hours, StepName Open, StepName Closed, StepName Holiday) : Step(Name, Line)
{
    public override IEnumerable<StepLink> Links => [new("open", Open), new("closed", Closed), new("holiday", Holiday)];
}

public enum RingOrder
{
    InOrder,
    All,
}

/// <summary>Rings people on their own phones, each as a call of its own.</summary>
/// <param name="Who">Group or person.</param>
/// <param name="Seconds">How long one phone rings before the next, or all of them together, give up.</param>
/// <param name="Confirm">A leg counts as a person only after it pressed 1.</param>
/// <param name="Else">Where the caller goes when nobody took the call.</param>
/// <param name="Busy">Where the caller goes when everybody is on a call; usually the same as <paramref name="Else"/>.</param>
public sealed record RingStep(StepName Name, int Line, IReadOnlyList<PersonId> Who, RingOrder How, TimeSpan Seconds, bool Confirm, StepName Else, StepName Busy)
    : Step(Name, Line)
{
    public override IEnumerable<StepLink> Links => [new("else", Else), new("busy", Busy)];
}

/// <summary>Takes a message.</summary>
public sealed record VoicemailStep(StepName Name, int Line, string Greeting, TimeSpan Max, StepName Next) : Step(Name, Line)
{
    public override IEnumerable<StepLink> Links => [new("next", Next)];
}

/// <summary>Ends the call.</summary>
/// <param name="Informed">The plan means that such a caller needs nothing more.</param>
/// <param name="Text">Said before hanging up; null: nothing.</param>
public sealed record HangUpStep(StepName Name, int Line, string? Text, bool Informed) : Step(Name, Line)
{
    public override IEnumerable<StepLink> Links => [];
}
