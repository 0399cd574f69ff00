using Ringback.Core.Hours;

namespace Ringback.Core.Plans;

/// <summary>The business's call plan: numbers, people, groups, hours, steps and promises. Immutable; made by <see cref="PlanReader"/>.</summary>
public sealed record Plan(
    Business Business,
    IReadOnlyList<BusinessNumber> Numbers,
    IReadOnlyList<Person> People,
    IReadOnlyDictionary<string, IReadOnlyList<PersonId>> Groups,
    IReadOnlyDictionary<string, OpeningHours> Hours,
    Callers Callers,
    IReadOnlyDictionary<StepName, Step> Steps,
    IReadOnlyDictionary<string, Promise> Promises)
{
    /// <summary>The name of the promise that every plan has.</summary>
    public const string DefaultPromise = "default";

    public BusinessNumber? NumberOf(PhoneNumber number) => Numbers.FirstOrDefault(n => n.Number == number);

    public Person? PersonWithPhone(PhoneNumber number) => People.FirstOrDefault(p => p.Phone == number || p.Also.Contains(number));

    public Person? FindPerson(PersonId id) => People.FirstOrDefault(p => p.Id == id);

    public Promise Default => Promises[DefaultPromise];

    /// <summary>The persons a name stands for: a group's members in order, or the one person of that id; empty when there is no such name.</summary>
    public IReadOnlyList<Person> WhoIs(string groupOrPerson) =>
        Groups.TryGetValue(groupOrPerson, out var members) ? [.. members.Select(FindPerson).OfType<Person>()]
        : FindPerson(new PersonId(groupOrPerson)) is { } person ? [person]
        : [];

    /// <summary>Whom the plan names as supervisor, in its order.</summary>
    public IEnumerable<Person> Supervisors => People.Where(p => p.Role is Role.Supervisor or Role.Admin);
}

/// <param name="TimeZone">IANA name, such as <c>America/Chicago</c>.</param>
/// <param name="Languages">BCP 47 tags; the first one is spoken when nothing else is known.</param>
public sealed record Business(string Name, string TimeZone, IReadOnlyList<string> Languages);

/// <param name="Label">What the number is used for: the call's source in reports.</param>
/// <param name="Legs">Outbound calls the number may hold at once (wire.md 6.1; default 2).</param>
/// <param name="TextsFrom">Another number of the plan, where this one can't text.</param>
public sealed record BusinessNumber(PhoneNumber Number, string? Label, StepName Start, int Legs, PhoneNumber? TextsFrom)
{
    public const int DefaultLegs = 2;
}

public enum Role
{
    Agent,
    Supervisor,
    Admin,
}

/// <param name="Also">Further phones, rung after <paramref name="Phone"/>.</param>
/// <param name="Hours">Name of the hours in which the person may be rung; null: always.</param>
public sealed record Person(
    PersonId Id,
    string Name,
    PhoneNumber Phone,
    IReadOnlyList<PhoneNumber> Also,
    string? Email,
    Role Role,
    IReadOnlyList<string> Skills,
    IReadOnlyList<string> Languages,
    string? Hours);

public sealed record Callers(IReadOnlySet<PhoneNumber> Blocked, IReadOnlyDictionary<string, IReadOnlySet<PhoneNumber>> Tags)
{
    public static Callers None { get; } = new(new HashSet<PhoneNumber>(), new Dictionary<string, IReadOnlySet<PhoneNumber>>());
}
