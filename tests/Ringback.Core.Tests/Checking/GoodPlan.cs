namespace Ringback.Core.Tests.Checking;

/// <summary>A plan with every kind of step of which the checker says nothing.</summary>
internal static class GoodPlan
{
    public const string Text = """
        business: { name: Acme Dental, timezone: America/Chicago, languages: [en-US, es-US] }
        numbers:
          - { number: "+13125550100", label: Main,  start: welcome, legs: 3 }
          - { number: "+13125550101", label: North, start: north-check, location: north }
        people:
          - { id: ana, name: Ana, phone: "+13125550111", email: ana@acme.example, role: supervisor, languages: [es-US], location: north, hours: office }
          - { id: bob, name: Bob, phone: "+13125550112", location: south, hours: office, skills: [emergency] }
          - { id: cleo, name: Cleo, phone: "+13125550113", location: south, skills: [emergency] }
        groups: { desk: [ana, bob], all: [ana, bob, cleo] }
        rotas:
          duty: { people: [bob, cleo], from: "2026-01-05T08:00", every: 1w }
        locations:
          north: { name: North, area: 847 }
          south: { name: South, area: 708 }
        areas: { city: [312, 773] }
        hours:
          office:
            weekly: { mon-fri: ["08:00-12:00", "13:00-17:00"] }
            holidays: us-federal
        callers:
          blocked: ["+13125550666"]
          tags: { vip: ["+13125550777"] }
          spam: { calls: 5, within: 10m }
        steps:
          welcome:     { menu: { en-US: "For English press 1.", es-US: "Para español oprima 2." }, choices: { 1: known, 2: spanish }, else: known }
          spanish:     { language: es-US, next: known }
          known:       { caller: { vip: vip-line, blocked: out }, else: where }
          vip-line:    { ring: ana, seconds: 15, else: message }
          where:       { area: { city: shared, IL: open-now }, else: open-now }
          shared:      { share: { open-now: 50, front: 50 } }
          open-now:    { hours: office, open: main-menu, closed: night, holiday: night }
          main-menu:   { menu: { en-US: "For a visit press 1, for a bill 2.", es-US: "Para una cita oprima 1, para una factura 2." },
                         choices: { 1: front, 2: wait-here }, else: front }
          front:       { ring: desk, how: all, seconds: 15, else: wait-here }
          wait-here:   { queue: all, max-wait: 5m, offer-callback-after: 45s, priority: vip, else: service, callback: thanks }
          service:     { forward: "+13125550999", name: Answering service, else: message }
          night:       { intake: { ask: [name, reason] }, urgent: on-call, else: noted }
          noted:       { text: { en-US: "We call you back.", es-US: "Le llamamos." }, next: thanks }
          on-call:     { ring: { rota: duty, skill: emergency, ignore-hours: true }, seconds: 18, else: promise }
          promise:     { callback: { en-US: "We call you back.", es-US: "Le llamamos." }, next: thanks, anonymous: message }
          north-check: { switch: north-down, then: south-desk, else: north-desk }
          north-desk:  { ring: { location: north, ignore-hours: true }, seconds: 15, else: south-desk }
          south-desk:  { ring: { location: south }, seconds: 15, else: in-which }
          in-which:    { language: { es-US: message }, else: sorry }
          sorry:       { say: "Nobody is free.", next: message }
          message:     { voicemail: { en-US: "Please leave a message.", es-US: "Deje un mensaje." }, next: thanks }
          thanks:      { hang-up: { en-US: "Thank you.", es-US: "Gracias." } }
          out:         { hang-up: }
        promises:
          default: { text-back: { en-US: "Sorry we missed you.", es-US: "Perdimos su llamada." }, clock: business, hours: office, assign: desk }
        """;
}
