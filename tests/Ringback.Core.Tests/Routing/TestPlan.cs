using Ringback.Core.Plans;

namespace Ringback.Core.Tests.Routing;

/// <summary>A small shop: two people ring one after the other, then all, then voicemail.</summary>
internal static class TestPlan
{
    public static readonly PhoneNumber Line = PhoneNumber.Parse("+13125550100");
    public static readonly PhoneNumber Caller = PhoneNumber.Parse("+13125559001");
    public static readonly PhoneNumber Dana = PhoneNumber.Parse("+13125550111");
    public static readonly PhoneNumber Lee = PhoneNumber.Parse("+13125550113");
    public static readonly PhoneNumber Blocked = PhoneNumber.Parse("+13125550666");

    public static Plan InOrder { get; } = Read("in-order");

    public static Plan All { get; } = Read("all");

    /// <param name="step">A further step, in YAML.</param>
    public static Plan With(string step) => Read("in-order", step);

    private static Plan Read(string how, string more = "") => PlanReader.Read($$"""
        business: { name: Acme Plumbing, timezone: America/Chicago, languages: [en-US] }
        numbers:
          - { number: "{{Line}}", label: Truck wraps, start: greeting }
        people:
          - { id: dana, name: Dana Ortiz, phone: "{{Dana}}", email: dana@acme.example, role: supervisor }
          - { id: lee, name: Lee Park, phone: "{{Lee}}", also: ["+13125550114"] }
        groups: { everyone: [dana, lee] }
        hours:
          office: { weekly: { mon-fri: ["08:00-17:00"] } }
        callers: { blocked: ["{{Blocked}}"] }
        steps:
          greeting: { say: "Thanks for calling {business}.", next: open-now }
          open-now: { hours: office, open: desk, closed: closed }
          desk:     { ring: everyone, how: {{how}}, seconds: 15, else: message }
          message:  { voicemail: "Please leave a message after the tone.", max: 60s, next: goodbye }
          closed:   { hang-up: "We are closed. Please call again tomorrow.", informed: true }
          goodbye:  { hang-up: }
          {{more}}
        promises:
          default: { text-back: "Sorry we missed you.", remind: 30m, supervisor: 2h, clock: always, assign: everyone }
        """);
}
