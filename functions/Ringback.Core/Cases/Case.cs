namespace Ringback.Core.Cases;

/// <summary>
/// The recovery case of one caller. Its states follow from its parts: <em>waiting</em> (the need is open), <em>resting</em> (contact was made; a reply or a missed
/// call raises the need again) and <em>closed</em>; in each of the first two it may be claimed. Every transition is one method, and none reads a clock.
/// </summary>
/// <param name="Line">The number of ours that the caller last called or texted: texts go out from it.</param>
/// <param name="Source">That number's label in the plan.</param>
/// <param name="Reason">Why the case was opened, for people.</param>
/// <param name="Ladder">Which ladder serves it: 1, and one more with every reopening.</param>
/// <param name="Need">The latest need.</param>
public sealed record Case(
    CaseId Id,
    PhoneNumber Caller,
    PhoneNumber Line,
    string? Source,
    string Reason,
    DateTimeOffset OpenedAt,
    int Ladder,
    Need Need,
    PersonId? ClaimedBy,
    DateTimeOffset? ClosedAt,
    string? Disposition)
{
    /// <summary>The disposition of a case that an answered call has closed.</summary>
    public const string ContactedDisposition = "contacted";

    /// <summary>What the caller has told.</summary>
    public Particulars Known { get; init; } = Particulars.None;

    /// <summary>Whose turn it was when the case came up; null: nobody's. Who claims it has it all the same.</summary>
    public PersonId? AssignedTo { get; init; }

    /// <summary>When the one who has it claimed it; null: nobody has.</summary>
    public DateTimeOffset? ClaimedAt { get; init; }

    public bool IsClosed => ClosedAt is not null;

    /// <summary>The caller waits for a person: the ladder climbs.</summary>
    public bool IsWaiting => !IsClosed && Need.IsOpen;

    /// <summary>The durable instance that climbs this case's ladder.</summary>
    public string LadderInstance => $"{Id}-{Ladder}";

    public Urgency Urgency => Need.IsUrgent ? Urgency.Urgent : Need.Calls switch { <= 1 => Urgency.Normal, 2 => Urgency.High, _ => Urgency.Urgent };

    /// <summary>Who is to act: the person who claimed it, or else whose turn it is, or else the group or person of the promise.</summary>
    public string? Assignee => ClaimedBy?.Value ?? AssignedTo?.Value ?? Need.Terms.Assign?.ToString();

    public static Case Opened(CaseId id, PhoneNumber caller, PhoneNumber line, string? source, string reason, DateTimeOffset at, NeedCause cause, Terms terms) =>
        new(id, caller, line, source, reason, at, Ladder: 1, Need.RaisedBy(cause, 1, at, terms), ClaimedBy: null, ClosedAt: null, Disposition: null);

    /// <summary>The caller called again while waiting: more urgent, on the same clock.</summary>
    public Case CalledAgain(PhoneNumber line, string? source)
    {
        Must(IsWaiting, "only a waiting caller can call again");
        return this with { Line = line, Source = source, Need = Need with { Calls = Need.Calls + 1 } };
    }

    /// <summary>The caller told more than was known: why it is, and whether it can wait as long as others may.</summary>
    /// <param name="reason">null: nothing new.</param>
    /// <param name="urgent">What is promised to urgent callers; null: the call was not urgent. What was urgent once stays so.</param>
    public Case Told(string? reason, Terms? urgent) =>
        this with { Reason = reason ?? Reason, Need = urgent is null ? Need : Need with { IsUrgent = true, Terms = urgent } };

    /// <summary>A missed call after contact, or a reply at any time: the clock starts (again).</summary>
    public Case NeedRaised(NeedCause cause, PhoneNumber line, string? source, DateTimeOffset at, Terms terms)
    {
        Must(!IsClosed, "a closed case is reopened instead");
        var raised = Need.RaisedBy(cause, Need.Number + 1, at, terms);
        return this with { Line = line, Source = source, Need = Need.IsOpen ? raised with { Calls = raised.Calls + Need.Calls } : raised };
    }

    /// <summary>A reply after the end: the same case, a new ladder. It comes up with the person who had it.</summary>
    public Case Reopened(NeedCause cause, PhoneNumber line, string? source, DateTimeOffset at, Terms terms)
    {
        Must(IsClosed, "an open case can't be reopened");
        return this with
        {
            Line = line,
            Source = source,
            Ladder = Ladder + 1,
            Need = Need.RaisedBy(cause, Need.Number + 1, at, terms),
            ClaimedBy = null,
            ClaimedAt = null,
            AssignedTo = ClaimedBy ?? AssignedTo,
            ClosedAt = null,
            Disposition = null,
        };
    }

    /// <summary>One claim, one winner.</summary>
    public CaseChange Claim(PersonId person, DateTimeOffset at) =>
        IsClosed ? new CaseChange.Refused("The case is closed.", null)
        : ClaimedBy == person ? new CaseChange.Already(this)
        : ClaimedBy is { } holder ? new CaseChange.Refused($"The case is claimed by '{holder}'. It must be released first.", holder)
        : new CaseChange.Made(this with { ClaimedBy = person, ClaimedAt = at }, new Entry(at, person.Value, Happenings.Claimed, null));

    /// <summary>A supervisor takes an overdue case from whom it was seen to be with; anybody else's claim in the meantime stands.</summary>
    /// <param name="from">Who had it when the promise was found overdue; null: nobody.</param>
    public CaseChange TakeOver(PersonId person, PersonId? from, DateTimeOffset at) =>
        from is not null && ClaimedBy == from && ClaimedBy != person
            ? (this with { ClaimedBy = null }).Claim(person, at) is CaseChange.Made made
                ? made with { Entry = made.Entry with { Text = $"taken over from {from}" } }
                : Claim(person, at)
            : Claim(person, at);

    public CaseChange Release(DateTimeOffset at) =>
        IsClosed ? new CaseChange.Refused("The case is closed.", null)
        : ClaimedBy is not { } holder ? new CaseChange.Already(this)
        : new CaseChange.Made(this with { ClaimedBy = null, ClaimedAt = null }, new Entry(at, holder.Value, Happenings.Released, null));

    /// <summary>When a claim without contact runs out; null: nobody has the case, or nobody waits.</summary>
    public DateTimeOffset? ClaimRunsOutAt(IPromiseClock clock) =>
        !IsWaiting || ClaimedBy is null ? null
        : clock.After(ClaimedAt > Need.Since ? ClaimedAt.Value : Need.Since, Need.Terms.ClaimStale ?? Need.Terms.Remind);

    /// <summary>The claim has run out: the case is the group's again.</summary>
    public (Case Case, Entry Entry) BackToGroup(DateTimeOffset at)
    {
        Must(ClaimedBy is not null, "nobody has claimed it");
        return (
            this with { ClaimedBy = null, ClaimedAt = null, AssignedTo = null },
            new Entry(at, Entry.Ringback, Happenings.ClaimRanOut, $"{ClaimedBy} made no contact in time: back to {Need.Terms.Assign?.ToString() ?? "everybody"}"));
    }

    /// <summary>A person really talked to or texted the caller: the need is met, the ladder rests.</summary>
    public CaseChange Contact(string who, string how, DateTimeOffset at) =>
        IsClosed ? new CaseChange.Refused("The case is closed.", null)
        : new CaseChange.Made(Need.IsOpen ? this with { Need = Need with { MetAt = at } } : this, new Entry(at, who, Happenings.Contacted, how));

    public CaseChange Close(string who, string disposition, DateTimeOffset at) =>
        !IsClosed ? new CaseChange.Made(this with { ClosedAt = at, Disposition = disposition }, new Entry(at, who, Happenings.Closed, disposition))
        : string.Equals(Disposition, disposition, StringComparison.Ordinal) ? new CaseChange.Already(this)
        : new CaseChange.Refused($"The case is already closed as '{Disposition}'.", null);

    /// <summary>Rungs are climbed one after another, each once.</summary>
    public Case Climbed(Rung rung)
    {
        Must(IsWaiting, "nobody waits: the ladder rests");
        Must(rung == Need.Climbed.Next, $"after '{Need.Climbed}' comes '{Need.Climbed.Next}', not '{rung}'");
        return this with { Need = Need with { Climbed = rung } };
    }

    private void Must(bool holds, string why)
    {
        if (!holds)
        {
            throw new InvalidOperationException($"Case {Id}: {why}.");
        }
    }
}
