namespace Ringback.Core.Plans.Steps;

/// <summary>Lets callers wait, in fair order, until one of the people is free.</summary>
/// <param name="Manner">How the people's phones are rung.</param>
/// <param name="MaxWait">No longer does a caller wait.</param>
/// <param name="MaxLength">No more callers wait; null: any number.</param>
/// <param name="OfferCallbackAfter">When a callback is offered that keeps the caller's place, and how often again (each minute at most); null: never. Anonymous callers are not offered one.</param>
/// <param name="SayPositionEvery">How often the position and the estimated wait are said; null: only once, on joining, to whoever has somebody in front.</param>
/// <param name="Priority">Tags of callers who wait in front of all others.</param>
/// <param name="Else">Where the caller goes who waited in vain.</param>
/// <param name="Full">Where the caller goes when the queue is full; usually <paramref name="Else"/>.</param>
/// <param name="None">Where the caller goes when nobody of the queue is on duty; usually <paramref name="Else"/>.</param>
/// <param name="Callback">Where the caller goes who accepted the callback; null: the call ends with a word of thanks.</param>
public sealed record QueueStep(
    StepName Name,
    int Line,
    Who Who,
    RingOrder How,
    RingManner Manner,
    TimeSpan MaxWait,
    int? MaxLength,
    TimeSpan? OfferCallbackAfter,
    TimeSpan? SayPositionEvery,
    IReadOnlyList<string> Priority,
    StepName Else,
    StepName Full,
    StepName None,
    StepName? Callback) : Step(Name, Line)
{
    public override IEnumerable<StepLink> Links =>
        [new("else", Else), new("full", Full), new("none", None), .. Callback is { } target ? [new StepLink("callback", target)] : Array.Empty<StepLink>()];
}
