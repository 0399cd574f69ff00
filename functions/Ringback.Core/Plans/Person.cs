using NodaTime;

namespace Ringback.Core.Plans;

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
    string? Hours)
{
    /// <summary>The name of the location where the person works; null: none.</summary>
    public string? Location { get; init; }

    /// <summary>When the plan knows the person to be away, in the business's time.</summary>
    public IReadOnlyList<Absence> Away { get; init; } = [];

    /// <summary>The name of hours that are written in place, at the person of that id: no name that a plan may give.</summary>
    public static string NameOfOwnHours(PersonId id) => $"person {id}";

    /// <summary>Whether the plan knows the person to be away.</summary>
    /// <param name="local">The business's local time.</param>
    public bool IsAwayAt(LocalDateTime local)
    {
        // A loop, for this is asked of every candidate of every ring.
        for (var i = 0; i < Away.Count; i++)
        {
            if (Away[i].Contains(local))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>Half-open interval of the business's local time in which a person is away.</summary>
public readonly record struct Absence(LocalDateTime From, LocalDateTime Until)
{
    public bool Contains(LocalDateTime local) => local >= From && local < Until;
}
