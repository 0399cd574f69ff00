namespace Ringback.Core.Routing;

/// <summary>What is known of a call once it has ended: all that the recovery of the caller starts from.</summary>
/// <param name="Caller">Null for an anonymous caller.</param>
/// <param name="Line">The number of ours that was called.</param>
/// <param name="Source">The label of that number in the plan, such as "Truck wraps".</param>
/// <param name="Waited">From the ring to the first person, or to the end of the call.</param>
/// <param name="AnsweredBy">The person who talked to the caller; only with <see cref="Outcome.Answered"/>.</param>
/// <param name="FromStaff">The call came from a phone of one of the people: it opens no case.</param>
/// <param name="PlanVersion">The version of the plan that the call ran on.</param>
/// <param name="EndedAt">When the call ended, by the service's own event where there is one. The 60 seconds of the text-back count from here.</param>
public sealed record CallVerdict(
    CallId Call,
    PhoneNumber? Caller,
    PhoneNumber Line,
    string? Source,
    Outcome Outcome,
    DateTimeOffset StartedAt,
    DateTimeOffset EndedAt,
    TimeSpan Waited,
    PersonId? AnsweredBy,
    bool FromStaff,
    PlanVersion PlanVersion)
{
    /// <summary>The language that the call was in (BCP 47); null: the business's first.</summary>
    public string? Language { get; init; }

    public bool IsUrgent { get; init; }

    /// <summary>What the caller told the intake, by the field's name.</summary>
    public IReadOnlyDictionary<string, string> Told { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>What the speech service understood of the caller's message; null: nothing, or there is none.</summary>
    public string? Message { get; init; }

    public bool NeedsCase => Outcome.NeedsCase() && !FromStaff && Caller is not null;
}
