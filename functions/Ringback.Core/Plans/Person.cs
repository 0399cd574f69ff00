using NodaTime;
using Ringback.Core.Hours;

namespace Ringback.Core.Plans;

public enum Role
{
    Agent,
    Supervisor,
    Admin,
}

/// <summary>A way by which alerts reach a person.</summary>
public enum AlertWay
{
    Text,
    Email,
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

    /// <summary>How the person wants to hear of callers who wait.</summary>
    public IReadOnlyList<AlertWay> Alerts { get; init; } = [AlertWay.Text, AlertWay.Email];

    /// <summary>When no alert is texted or rung unless it is urgent, in the business's time; these times are every day's.</summary>
    public IReadOnlyList<DayInterval> Quiet { get; init; } = [];

    /// <summary>When the quiet time that holds at that moment ends; null: none holds.</summary>
    /// <param name="local">The business's local time.</param>
    public LocalDateTime? QuietUntil(LocalDateTime local)
    {
        foreach (var quiet in Quiet)
        {
            // One that passes midnight may have begun yesterday.
            foreach (var day in new[] { local.Date, local.Date.PlusDays(-1) })
            {
                var end = (quiet.To <= quiet.From ? day.PlusDays(1) : day).At(quiet.To);
                if (local >= day.At(quiet.From) && local < end)
                {
                    return end;
                }
            }
        }

        return null;
    }

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
