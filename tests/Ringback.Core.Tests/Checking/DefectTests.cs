using Ringback.Core.Plans.Checking;

namespace Ringback.Core.Tests.Checking;

/// <summary>A good plan stays without findings; each defect that is planted in one is caught, at its place.</summary>
public sealed class DefectTests
{
    [Fact]
    public void Of_a_good_plan_the_checker_says_nothing() =>
        Assert.Equal([], PlanCheck.Text(GoodPlan.Text, new NodaTime.LocalDate(2026, 3, 3)).Findings.Where(finding => finding.Severity is not Severity.Note).Select(finding => finding.ToString()));

    public static TheoryData<string, string, string, string> InGoodPlan => new()
    {
        { "RB102", "sorry", "next: message }\n  message:", "next: thanks }\n  message:" },
        { "RB102", "promise", "next: thanks, anonymous: message }\n  north-check: { switch: north-down, then: south-desk", "next: thanks }\n  north-check: { switch: north-down, then: promise" },
        { "RB102", "service", "name: Answering service, else: message", "name: Answering service, else: thanks" },
        { "RB102", "vip-line", "ring: ana, seconds: 15, else: message", "ring: ana, seconds: 15, else: message, busy: out" },
        { "RB102", "welcome", "choices: { 1: known, 2: spanish }, else: known", "choices: { 1: known, 2: spanish }, else: known, silence: out" },
        { "RB103", "wait-here", "priority: vip, else: service", "priority: vip, else: front" },
        { "RB103", "welcome", "2: spanish }, else: known }", "2: spanish }, else: welcome }" },
        { "RB103", "sorry", "next: message }\n  message:", "next: north-check }\n  message:" },
        { "RB104", "front", "groups: { desk: [ana, bob],", "groups: { desk: []," },
        { "RB104", "default", "groups: { desk: [ana, bob],", "groups: { desk: []," },
        { "RB104", "on-call", "people: [bob, cleo], from", "people: [bob, cleo, ana], from" },
        { "RB105", "on-call", "on-call:     { ring: { rota: duty, skill: emergency, ignore-hours: true }", "on-call:     { ring: bob" },
        { "RB106", "service", "\"+13125550999\"", "\"+13125550101\"" },
        { "RB201", "front", "legs: 3", "legs: 1" },
        { "RB202", "main-menu", "choices: { 1: front, 2: wait-here }", "choices: { 1: front, 2: wait-here, 3: front, 4: service, 5: message }" },
        { "RB203", "main-menu", "choices: { 1: front, 2: wait-here }", "choices: { 1: front, 2: inner-menu }" },
        { "RB204", "main-menu", "choices: { 1: front, 2: wait-here }, else: front", "choices: { 1: thanks, 2: out }, else: out" },
        { "RB206", "vip-line", "ring: ana, seconds: 15", "ring: all, seconds: 25" },
        { "RB207", "languages", "languages: [es-US], ", "" },
        { "RB208", "message", "voicemail: { en-US: \"Please leave a message.\", es-US: \"Deje un mensaje.\" }", "voicemail: \"Please leave a message.\"" },
        { "RB208", "default", "text-back: { en-US: \"Sorry we missed you.\", es-US: \"Perdimos su llamada.\" }", "text-back: Sorry we missed you." },
        { "RB209", "spanish", "2: spanish }, else: known", "2: known }, else: known" },
        { "RB209", "north-check", "start: north-check", "start: welcome" },
        { "RB210", "wait-here", "offer-callback-after: 45s, ", "" },
        { "RB211", "wait-here", "max-wait: 5m", "max-wait: 30m" },
        { "RB212", "vip-line", "ring: ana, seconds: 15", "ring: ana, confirm: false, seconds: 25" },
        { "RB213", "people", ", role: supervisor", "" },
        { "RB214", "ana", ", email: ana@acme.example", "" },
        { "RB215", "default", ", assign: desk", "" },
        { "RB216", "default", "text-back: { en-US: \"Sorry we missed you.\", es-US: \"Perdimos su llamada.\" }, ", "" },
        { "RB217", "night", "urgent: on-call", "urgent: message" },
        { "RB218", "where", "{ city: shared, IL: open-now }", "{ IL: open-now, city: shared }" },
        { "RB219", "known", "{ vip: [\"+13125550777\"] }", "{ vip: [] }" },
        { "RB220", "office", "weekly: { mon-fri: [\"08:00-12:00\", \"13:00-17:00\"] }", "weekly: { mon-fri: closed }" },
        { "RB221", "north", "location: north, hours", "location: south, hours" },
        { "RB223", "blocked", "blocked: [\"+13125550666\"]", "blocked: [\"+13125550112\"]" },
        { "RB224", "service", "\"+13125550999\"", "\"+13125550113\"" },
        { "RB225", "open-now", "open: main-menu, closed: night, holiday: night", "open: main-menu, closed: main-menu, holiday: main-menu" },
        { "RB226", "north-check", "then: south-desk, else: north-desk", "then: north-desk, else: south-desk" },
        { "RB301", "vip-line", "ring: ana, seconds", "ring: ana, how: in-order, seconds" },
        { "RB302", "office", "holidays: us-federal", "dates: { 2025-12-24: closed }" },
        { "RB303", "vip-line", "ring: ana, seconds: 15", "ring: ana, seconds: 30" },
        { "RB304", "languages", "2: spanish }, else: known", "2: known }, else: known" },
        { "RB305", "open-now", "closed: night, holiday: night", "closed: message, holiday: night" },
        { "RB306", "languages", "languages: [en-US, es-US] }", "languages: [en-US, es-US, pt-BR] }" },
    };

    [Theory]
    [MemberData(nameof(InGoodPlan))]
    public void A_defect_that_is_planted_in_a_good_plan_is_caught_at_its_place(string rule, string where, string old, string instead) =>
        new Defect(rule, where, old, instead).Plant(GoodPlan.Text.Replace("  out:  ", "  inner-menu:  { menu: \"Press 1.\", choices: { 1: front }, else: message }\n  out:  ", StringComparison.Ordinal));

    public static TheoryData<string, string, string, string> InAcme => new()
    {
        { "RB102", "waiting", "offer-callback-after: 45s, else: message", "offer-callback-after: 45s, else: goodbye" },
        { "RB102", "storm", "we will text you.\", next: message", "we will text you.\", next: goodbye" },
        { "RB102", "open-now", "closed: after-hours, holiday: after-hours", "closed: goodbye, holiday: after-hours" },
        { "RB103", "waiting", "offer-callback-after: 45s, else: message", "offer-callback-after: 45s, else: overflow" },
        { "RB103", "overflow", "seconds: 20, else: waiting", "seconds: 20, else: dispatch" },
        { "RB105", "on-call", "{ skill: emergency, ignore-hours: true }", "{ skill: emergency }" },
        { "RB205", "dispatch", "[\"08:00-12:00\", \"13:00-17:00\"], sat: [\"09:00-13:00\"] }\n    holidays", "[\"08:00-17:00\"], sat: [\"09:00-13:00\"] }\n    holidays" },
        { "RB209", "storm", "then: storm,", "then: message," },
        { "RB217", "after-hours", "urgent: on-call", "urgent: message" },
    };

    [Theory]
    [MemberData(nameof(InAcme))]
    public void A_defect_that_is_planted_in_acme_is_caught_at_its_place(string rule, string where, string old, string instead) =>
        new Defect(rule, where, old, instead).Plant(rule == "RB205" ? WithLunch(Repository.ReadPlan("acme.yaml")) : Repository.ReadPlan("acme.yaml"));

    [Fact]
    public void Every_rule_has_a_defect_that_it_catches() =>
        Assert.Equal(
            ["RB100", "RB101", "RB107", "RB108", "RB222"],
            CheckRules.All.Select(rule => rule.Id).Except(InGoodPlan.Concat(InAcme).Select(row => row.Data.Item1)));

    [Fact]
    public void Days_that_are_over_are_named_as_they_were_written()
    {
        var check = new Defect("RB302", "ana", "email: ana@acme.example,", "email: ana@acme.example, away: 2026-01-05..2026-01-09,").Plant(GoodPlan.Text);

        Assert.Contains(check.Findings, finding => finding.Message == "2026-01-05..2026-01-09 is over.");
    }

    [Fact]
    public void What_cannot_be_read_is_a_finding_with_its_place()
    {
        var check = PlanCheck.Text(GoodPlan.Text.Replace("else: where", "else: were", StringComparison.Ordinal));

        Assert.False(check.Passes);
        var finding = Assert.Single(check.Findings);
        Assert.Equal(new StepName("known"), finding.Step);
        Assert.Equal(("RB100", Array.FindIndex(GoodPlan.Text.Split('\n'), line => line.Contains("known:  ", StringComparison.Ordinal)) + 1), (finding.Rule, finding.Line));
    }

    [Fact]
    public void Whatever_line_is_lost_every_finding_has_its_place_and_its_cure()
    {
        var lines = GoodPlan.Text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var check = PlanCheck.Text(string.Join('\n', lines.Where((_, line) => line != i)));
            Assert.All(check.Findings, finding => Assert.True(finding is { Message.Length: > 5, Cure.Length: > 5, Column: >= 1 } && finding.Line >= 1 && finding.Line <= lines.Length, finding.ToString()));
            Assert.All(check.Findings.Where(finding => finding.Step is not null && finding.Kind != CheckRules.Unreadable), finding => Assert.True(finding.Line > 1, finding.ToString()));
        }
    }

    /// <summary>The people go to lunch on their own.</summary>
    private static string WithLunch(string acme) => acme
        .Replace("hours: office }", "hours: people }", StringComparison.Ordinal)
        .Replace("skills: [sales] }", "skills: [sales], hours: people }", StringComparison.Ordinal)
        .Replace("hours:\n  office:", "hours:\n  people: { weekly: { mon-fri: [\"08:00-12:00\", \"13:00-17:00\"], sat: [\"09:00-13:00\"] } }\n  office:", StringComparison.Ordinal);
}
