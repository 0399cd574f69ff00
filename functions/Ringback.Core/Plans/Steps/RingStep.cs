namespace Ringback.Core.Plans.Steps;

/// <summary>Rings people on their own phones, each as a call of its own.</summary>
/// <param name="How">Who is rung first.</param>
/// <param name="Manner">How the phones are rung.</param>
public sealed record RingStep(StepName Name, int Line, Who Who, RingOrder How, RingManner Manner, RingLinks To) : Step(Name, Line)
{
    public override IEnumerable<StepLink> Links => To.All;
}

public enum RingOrder
{
    /// <summary>As the plan lists them.</summary>
    InOrder,

    /// <summary>All together, as many at once as the line may hold calls.</summary>
    All,

    /// <summary>Whoever was first least recently at this step: fair across restarts and edits of the plan.</summary>
    RoundRobin,

    /// <summary>Whose last talk ended longest ago.</summary>
    LongestIdle,

    Random,
}

/// <summary>How a person's further phones (<c>also</c>) are rung.</summary>
public enum AlsoPhones
{
    /// <summary>One after another, after the first.</summary>
    After,

    /// <summary>Together with the first.</summary>
    Together,

    Never,
}

/// <param name="Seconds">How long one phone rings before the next, or all of them together, give up; 5 to 60 s.</param>
/// <param name="Confirm">A leg counts as a person only after it pressed 1.</param>
/// <param name="Stagger">With <see cref="RingOrder.All"/>: how much later each further person's phone begins to ring; at once, when no other rings any more.</param>
/// <param name="Delays">
/// How much later a person's phone begins to ring than the step begins, whatever the order; those who ring then go on. Wins over <paramref name="Stagger"/>.
/// </param>
/// <param name="Max">No longer does the whole step ring; null: as long as it takes.</param>
public sealed record RingManner(
    TimeSpan Seconds, bool Confirm, AlsoPhones Also, TimeSpan Stagger, IReadOnlyDictionary<PersonId, TimeSpan> Delays, TimeSpan? Max);

/// <summary>
/// Where the caller goes when nobody took the call; each but <paramref name="Else"/> is usually the same as it. Where several hold, the first of these counts:
/// timeout, no-answer, declined, busy, error, none.
/// </summary>
/// <param name="None">Nobody may be rung now: out of hours, away, at a location that is down, rung before for this call, or no such person.</param>
/// <param name="NoAnswer">At least one phone rang, and nobody took the call there.</param>
/// <param name="Busy">Somebody may be rung, but those who may are all on a call, or the line holds as many calls as it may.</param>
/// <param name="Declined">Whoever was rung declined.</param>
/// <param name="Error">No phone could be rung: refused by the carrier, or the platform failed.</param>
/// <param name="Timeout">The step's <c>max</c> is over.</param>
public sealed record RingLinks(StepName Else, StepName None, StepName NoAnswer, StepName Busy, StepName Declined, StepName Error, StepName Timeout)
{
    public IEnumerable<StepLink> All =>
    [
        new("else", Else), new("none", None), new("no-answer", NoAnswer), new("busy", Busy), new("declined", Declined), new("error", Error), new("timeout", Timeout),
    ];
}
