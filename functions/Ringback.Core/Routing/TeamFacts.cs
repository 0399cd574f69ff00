namespace Ringback.Core.Routing;

/// <summary>What the people, the switches and the queues do at this moment.</summary>
/// <param name="People">Of whom something is known.</param>
/// <param name="PhonesInUse">Phones that one of our calls rings or holds.</param>
/// <param name="Switches">The switches that are on, and until when; null: until somebody turns it off.</param>
/// <param name="Queues">Who waits, by the queue step's name.</param>
public sealed record TeamFacts(
    IReadOnlyDictionary<PersonId, PersonFacts> People,
    IReadOnlySet<PhoneNumber> PhonesInUse,
    IReadOnlyDictionary<string, DateTimeOffset?> Switches,
    IReadOnlyDictionary<string, IReadOnlyList<QueuePlace>> Queues)
{
    /// <summary>Everybody is there and free, nothing is switched, nobody waits.</summary>
    public static TeamFacts Quiet { get; } = new(
        new Dictionary<PersonId, PersonFacts>(),
        new HashSet<PhoneNumber>(),
        new Dictionary<string, DateTimeOffset?>(StringComparer.Ordinal),
        new Dictionary<string, IReadOnlyList<QueuePlace>>(StringComparer.Ordinal));

    /// <summary>Which call rings or holds a phone, as far as that is known; of use to queues, which see by it who in front is being served.</summary>
    public IReadOnlyDictionary<PhoneNumber, CallId> HeldBy { get; init; } = new Dictionary<PhoneNumber, CallId>();

    public PersonFacts Of(PersonId person) => People.GetValueOrDefault(person) ?? PersonFacts.Unknown;

    public bool IsOn(string name, DateTimeOffset now) => Switches.TryGetValue(name, out var until) && (until is null || until > now);

    public IReadOnlyList<QueuePlace> QueueOf(StepName step) => Queues.GetValueOrDefault(step.Value) ?? [];
}

/// <param name="AwayUntil">Marked away until then; null: not away.</param>
/// <param name="LastTalk">When the person's last talk with a caller ended; null: none is known.</param>
/// <param name="Turns">When it was last the person's turn, by the name of the step that goes round.</param>
public sealed record PersonFacts(DateTimeOffset? AwayUntil, DateTimeOffset? LastTalk, IReadOnlyDictionary<string, DateTimeOffset> Turns)
{
    public static PersonFacts Unknown { get; } = new(null, null, new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal));
}

/// <summary>One caller's place in a queue.</summary>
/// <param name="HasPriority">Waits in front of all who have none.</param>
/// <param name="Since">When the caller joined.</param>
/// <param name="IsCallback">The caller has hung up and keeps the place for a callback.</param>
public sealed record QueuePlace(CallId Call, bool HasPriority, DateTimeOffset Since, bool IsCallback = false);
