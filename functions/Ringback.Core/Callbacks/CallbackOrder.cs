namespace Ringback.Core.Callbacks;

/// <summary>What a call back is about. It stands in the call's state, for a call back is a call of ours like any other: the person's own, into which the caller is moved.</summary>
/// <param name="Phone">The person's phone, which rings first.</param>
/// <param name="About">What the person hears of the case before any key is pressed.</param>
/// <param name="Language">The language that the person is spoken to in (BCP 47).</param>
public sealed record CallbackOrder(CaseId Case, PersonId Person, PhoneNumber Phone, CallbackCause Cause, string About, string Language)
{
    /// <summary>Who had the case when a promise was overdue: from that person the supervisor may take it over.</summary>
    public PersonId? Overdue { get; init; }
}

