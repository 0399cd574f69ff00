using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using NodaTime;
using NodaTime.Text;
using NodaTime.TimeZones;
using Ringback.Core;
using Ringback.Core.Hours;
using Ringback.Core.Plans;
using Ringback.Core.Plans.Reading;
using Ringback.Core.Texts.Staff;
using Ringback.Functions.Audit;

namespace Ringback.Functions.Team;

/// <summary>What a request to the team's API asks for.</summary>
/// <param name="On">Of a switch; must be there.</param>
/// <param name="Until">ISO 8601; without an offset, in the business's time.</param>
/// <param name="For">Such as <c>4h</c> or <c>90m</c>; instead of <paramref name="Until"/>.</param>
/// <param name="Person">The id of the person who asks; null: a script.</param>
public sealed record TeamOrder(bool? On = null, string? Until = null, string? For = null, string? Person = null)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    /// <summary>Who asks, for the log.</summary>
    public string By => Person ?? AuditLine.Api;

    /// <summary>Reads the body of a request; an empty one orders nothing in particular.</summary>
    /// <returns>Null, and what is wrong.</returns>
    public static async Task<(TeamOrder? Order, string Problem)> ReadAsync(HttpRequest request, Plan plan, CancellationToken ct)
    {
        try
        {
            using var reader = new StreamReader(request.Body);
            var body = await reader.ReadToEndAsync(ct);
            var order = string.IsNullOrWhiteSpace(body) ? new TeamOrder() : JsonSerializer.Deserialize<TeamOrder>(body, Options) ?? new TeamOrder();
            return order.Person is { } person && plan.FindPerson(new PersonId(person)) is null ? (null, NoPerson(person, plan)) : (order, "");
        }
        catch (JsonException e)
        {
            return (null, $"The body must be a JSON object such as {{\"on\": true, \"for\": \"4h\", \"person\": \"dana\"}}: {e.Message}");
        }
    }

    public static string NoPerson(string id, Plan plan) => $"The plan has no person '{id}'.{Suggestion.For(id, plan.People.Select(person => person.Id.Value))}";

    /// <returns>When it is to end (null: not by itself), or what is wrong.</returns>
    public (DateTimeOffset? End, string? Problem) EndAt(Plan plan, DateTimeOffset now)
    {
        if (Until is not null && For is not null)
        {
            return (null, "Give 'until' or 'for', not both.");
        }

        if (Until is null && For is null)
        {
            return (null, null);
        }

        var end = For is { } length ? now + StaffTime.ReadFor(length) : Instant(Until!, plan);
        return end is not { } at ? (null, For is not null ? $"'for' is '{For}': write a length of time such as 4h or 90m." : $"'until' is '{Until}': write a time such as 2026-03-03T15:00 or 2026-03-03T15:00-06:00.")
            : at <= now ? (null, $"'{Until ?? For}' is over already.")
            : at - now > StaffTime.Longest ? (null, $"'{Until ?? For}' is more than a year away.")
            : (at, null);
    }

    private static DateTimeOffset? Instant(string text, Plan plan) =>
        Exact(text) is { } exact ? exact.ToInstant().ToDateTimeOffset()
        : Local(text) is { } local ? local.InZone(plan.Business.Zone(), Resolvers.LenientResolver).ToInstant().ToDateTimeOffset()
        : null;

    private static OffsetDateTime? Exact(string text) =>
        OffsetDateTimePattern.ExtendedIso.Parse(text) is { Success: true } full ? full.Value
        : OffsetDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mmo<G>").Parse(text) is { Success: true } minutes ? minutes.Value
        : null;

    private static LocalDateTime? Local(string text) =>
        LocalDateTimePattern.ExtendedIso.Parse(text) is { Success: true } full ? full.Value
        : LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(text) is { Success: true } minutes ? minutes.Value
        : null;
}
