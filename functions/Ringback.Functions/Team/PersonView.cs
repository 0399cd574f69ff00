using Ringback.Core.Plans;
using Ringback.Core.Routing;

namespace Ringback.Functions.Team;

/// <summary>A person as the API shows them.</summary>
/// <param name="State"><c>free</c>, <c>on-a-call</c>, <c>away</c>, <c>out-of-hours</c> or <c>location-down</c>.</param>
/// <param name="Until">Of one who is away: until when, where that is known.</param>
public sealed record PersonView(string Id, string Name, string State, DateTimeOffset? Until)
{
    public static PersonView Of(Person person, Facts facts, TeamFacts team)
    {
        var isOnCall = person.Also.Prepend(person.Phone).Any(team.PhonesInUse.Contains);
        var state = isOnCall ? "on-a-call" : facts.AvailabilityOf(person, team) switch
        {
            Availability.Away => "away",
            Availability.OutOfHours => "out-of-hours",
            Availability.LocationDown => "location-down",
            _ => "free",
        };
        var until = state == "away" && team.Of(person.Id).AwayUntil is { } end && end > facts.Now && end < DateTimeOffset.MaxValue ? end : (DateTimeOffset?)null;
        return new PersonView(person.Id.Value, person.Name, state, until);
    }
}
