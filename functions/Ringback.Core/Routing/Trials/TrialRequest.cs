namespace Ringback.Core.Routing.Trials;

/// <summary>"What would happen if I called now?": the call, and how everybody in it behaves.</summary>
public sealed record TrialRequest
{
    /// <summary>How long a talk lasts, unless somebody says otherwise.</summary>
    public static readonly TimeSpan StandardTalk = TimeSpan.FromSeconds(60);

    /// <summary>When it begins to ring.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Null for an anonymous caller.</summary>
    public PhoneNumber? From { get; init; }

    /// <summary>The number of ours that is called.</summary>
    public required PhoneNumber To { get; init; }

    /// <summary>Names the call: steps that share calls out, or draw lots, decide by it.</summary>
    public string Name { get; init; } = "trial";

    /// <summary>How phones behave, by number, or by the id of the person (of a <c>forward</c>: its label) whose phones they are; a number wins.</summary>
    public IReadOnlyDictionary<string, TrialPhone> Phones { get; init; } = new Dictionary<string, TrialPhone>(StringComparer.Ordinal);

    /// <summary>How all other phones behave: those who may be rung and are free take the call.</summary>
    public TrialPhone OtherPhones { get; init; } = TrialPhone.Standard;

    /// <summary>Who is on another call of ours, and for how long from the ring on; null: all the time.</summary>
    public IReadOnlyDictionary<PersonId, TimeSpan?> Busy { get; init; } = new Dictionary<PersonId, TimeSpan?>();

    /// <summary>Who is marked away.</summary>
    public IReadOnlySet<PersonId> Away { get; init; } = new HashSet<PersonId>();

    /// <summary>The switches that are on.</summary>
    public IReadOnlySet<string> Switches { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>How many callers wait in a queue already, by its step's name. One of them is served every minute.</summary>
    public IReadOnlyDictionary<string, int> Waiting { get; init; } = new Dictionary<string, int>(StringComparer.Ordinal);

    /// <summary>What the people, switches and queues do besides; the rest of the request comes on top.</summary>
    public TeamFacts Team { get; init; } = TeamFacts.Quiet;

    public CallerFacts Caller { get; init; } = CallerFacts.Stranger;

    /// <summary>What the caller does, in order.</summary>
    public IReadOnlyList<CallerAct> When { get; init; } = [];

    /// <summary>False: a question for a key takes the first key of <see cref="When"/>, an open question the first words, whatever stands before them.</summary>
    public bool InOrder { get; init; } = true;

    /// <summary>A caller who has nothing more to do in <see cref="When"/> still leaves a message and answers open questions; false: stays silent.</summary>
    public bool Talks { get; init; }

    /// <summary>When a caller who has not reached a person by then hangs up, from the ring on; null: patient.</summary>
    public TimeSpan? Patience { get; init; }

    /// <summary>How long a talk lasts until the caller hangs up.</summary>
    public TimeSpan Talk { get; init; } = StandardTalk;

    /// <summary>Whether the speech service works.</summary>
    public bool Speech { get; init; } = true;

    /// <summary>The behaviour of that phone.</summary>
    public TrialPhone PhoneOf(PersonId person, PhoneNumber phone) =>
        Phones.Count == 0 ? OtherPhones
        : Phones.GetValueOrDefault(phone.Value) ?? Phones.GetValueOrDefault(person.Value) ?? OtherPhones;
}
