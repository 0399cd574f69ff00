using Ringback.Core.Plans;

namespace Ringback.Core.Tests.Routing.Dialogue;

/// <summary>A shop of two languages around the steps that a test is about; calls begin at <c>start</c>, and <c>a</c>, <c>b</c> and <c>c</c> are ends to tell apart.</summary>
internal static class DialoguePlan
{
    /// <param name="steps">YAML, one step a line.</param>
    /// <param name="more">YAML, further sections; its <c>callers</c> replaces the usual one.</param>
    public static Plan With(string steps, string more = "") => PlanReader.Read($$"""
        business: { name: Acme Plumbing, timezone: America/Chicago, languages: [en-US, es-US] }
        numbers: [ { number: "{{TestPlan.Line}}", label: Truck wraps, start: start } ]
        people:
          - { id: dana, name: Dana Ortiz, phone: "{{TestPlan.Dana}}", role: supervisor }
          - { id: lee,  name: Lee Park,   phone: "{{TestPlan.Lee}}" }
        groups: { everyone: [dana, lee] }
        promises: { default: { text-back: "Sorry we missed you.", clock: always, assign: everyone } }
        steps:
          a: { hang-up: "This is A.", informed: true }
          b: { hang-up: "This is B." }
          c: { hang-up: }
        {{string.Join('\n', steps.Split('\n').Select(line => $"  {line.Trim()}"))}}
        {{more}}
        """);
}
