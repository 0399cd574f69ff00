using Ringback.Core.Plans;
using Ringback.Core.Routing;

namespace Ringback.Core.Tests.Routing;

/// <summary>A shop whose first step is the one that a story is about; every outcome of it has a voicemail of its own name.</summary>
internal static class RingPlan
{
    public static readonly PersonId Dana = new("dana");
    public static readonly PersonId Lee = new("lee");
    public static readonly PersonId Sam = new("sam");

    public static readonly PhoneNumber DanasPhone = PhoneNumber.Parse("+13125550111");
    public static readonly PhoneNumber LeesPhone = PhoneNumber.Parse("+13125550113");
    public static readonly PhoneNumber LeesMobile = PhoneNumber.Parse("+13125550114");
    public static readonly PhoneNumber SamsPhone = PhoneNumber.Parse("+13125550115");
    public static readonly PhoneNumber Service = PhoneNumber.Parse("+13125557000");

    /// <summary>Tuesday, 10:00 in Chicago.</summary>
    public static readonly DateTimeOffset Tuesday = new(2026, 3, 3, 16, 0, 0, TimeSpan.Zero);

    /// <param name="step">What the first step says, in braces of YAML.</param>
    /// <param name="more">Further steps, each on a line of its own.</param>
    public static Plan With(string step, int legs = 2, string more = "") => PlanReader.Read($$"""
        business: { name: Acme Plumbing, timezone: America/Chicago, languages: [en-US, es-US] }
        numbers:
          - { number: "{{TestPlan.Line}}", label: Truck wraps, start: desk, legs: {{legs}} }
        people:
          - { id: dana, name: Dana Ortiz, phone: "{{DanasPhone}}", role: supervisor, languages: [es-US], location: north }
          - { id: lee, name: Lee Park, phone: "{{LeesPhone}}", also: ["{{LeesMobile}}"], hours: office }
          - { id: sam, name: Sam Reed, phone: "{{SamsPhone}}" }
        groups: { everyone: [dana, lee, sam] }
        locations: { north: { name: North shop, down-after: 3 } }
        hours:
          office: { weekly: { mon-fri: ["08:00-17:00"] } }
        callers: { tags: { vip: ["+13125550777"] } }
        steps:
          desk: {{step}}
          {{more.Replace("\n", "\n  ", StringComparison.Ordinal)}}
          else: { voicemail: "Nobody took the call.", next: goodbye }
          none: { voicemail: "Nobody is there.", next: goodbye }
          no-answer: { voicemail: "No answer.", next: goodbye }
          busy: { voicemail: "All busy.", next: goodbye }
          declined: { voicemail: "All declined.", next: goodbye }
          error: { voicemail: "No phone works.", next: goodbye }
          timeout: { voicemail: "Too long.", next: goodbye }
          full: { voicemail: "Too many callers.", next: goodbye }
          callback: { callback: "We will call you back.", next: goodbye, anonymous: else }
          goodbye: { hang-up: }
        promises:
          default: { text-back: "Sorry we missed you.", remind: 30m, supervisor: 2h, clock: always, assign: everyone }
        """);

    public static Plan Ring(string how, int legs = 2) =>
        With($"{{ ring: everyone, seconds: 15, {how}, else: else, none: none, no-answer: no-answer, busy: busy, declined: declined, error: error, timeout: timeout }}", legs);

    public static CallStory Calls(Plan plan, TeamFacts? team = null, PhoneNumber? from = null, bool anonymous = false, string correlation = "c0ffee", DateTimeOffset? now = null) =>
        new CallStory(plan, from, anonymous, now: now ?? Tuesday, team: team, correlation: correlation).PickedUp();

    public static TeamFacts Busy(params PhoneNumber[] phones) => TeamFacts.Quiet with { PhonesInUse = phones.ToHashSet() };

    public static TeamFacts Knows(PersonId person, DateTimeOffset? away = null, DateTimeOffset? talked = null, DateTimeOffset? turn = null) =>
        TeamFacts.Quiet.With(person, away, talked, turn);

    public static TeamFacts With(this TeamFacts team, PersonId person, DateTimeOffset? away = null, DateTimeOffset? talked = null, DateTimeOffset? turn = null)
    {
        var turns = new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal);
        if (turn is { } at)
        {
            turns["desk"] = at;
        }

        return team with { People = new Dictionary<PersonId, PersonFacts>(team.People) { [person] = new PersonFacts(away, talked, turns) } };
    }

    public static TeamFacts Switched(string name) => TeamFacts.Quiet with { Switches = new Dictionary<string, DateTimeOffset?>(StringComparer.Ordinal) { [name] = null } };

    /// <summary>Who was rung so far, in order.</summary>
    public static IReadOnlyList<PhoneNumber> Rung(this CallStory call) => [.. call.All.OfType<RingLeg>().Select(ring => ring.Phone)];

    public static CallStory Declines(this CallStory call, int leg) => call.LegRings(leg).Passes(4).On(at => new LegFailed(at, new LegId(leg), 603, 0));

    public static string? Step(this CallStory call) => call.State.Step?.Value;
}
