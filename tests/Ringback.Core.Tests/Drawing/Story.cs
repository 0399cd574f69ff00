using Ringback.Core.Plans;

namespace Ringback.Core.Tests.Drawing;

/// <summary>Small plans to be drawn.</summary>
internal static class Story
{
    /// <param name="steps">One line each; calls begin at <c>start</c>.</param>
    public static Plan Plan(params string[] steps) => PlanReader.Read($$"""
        business: { name: Acme Plumbing, timezone: America/Chicago, languages: [en-US] }
        numbers:
          - { number: "+13125550100", label: Truck wraps, start: start }
        people:
          - { id: dana, name: Dana Ortiz, phone: "+13125550111", email: dana@acme.example, role: supervisor }
        hours:
          office: { weekly: { mon-fri: ["08:00-17:00"] } }
        steps:
          {{string.Join("\n  ", steps)}}
        promises:
          default: { text-back: "Sorry we missed you.", remind: 30m, supervisor: 2h, clock: always, assign: dana }
        """);

    /// <summary>A plan whose every name and text tries to break out of the picture.</summary>
    public static Plan Nasty()
    {
        var plan = Plan("start: { say: \"x\", next: bye }", "bye: { hang-up: , informed: true }");
        var start = new StepName("a \"<b>&amp;</b>\" 😀 #1; `x` {y} [z] | \\ end");
        var bye = new StepName("a '<b>&amp;</b>' 😀 #1; `x` {y} [z] | \\ end");
        return plan with
        {
            Business = plan.Business with { Name = "Big & <Sons> \"\u0001\uFFFF" },
            Numbers = [plan.Numbers[0] with { Label = "<script>alert('1')</script>", Start = start }],
            Steps = new Dictionary<StepName, Core.Plans.Steps.Step>
            {
                [start] = new Core.Plans.Steps.SayStep(start, 1, LocalizedText.Of("\"]; click x \"javascript:alert(1)\" --> <img src=x> 1. one\n\tü 汉字 👨‍👩‍👧‍👦 ]]>", "en-US"), bye),
                [bye] = new Core.Plans.Steps.HangUpStep(bye, 2, null, Informed: true),
            },
        };
    }
}
