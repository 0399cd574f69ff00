using Ringback.Core.Plans;
using Ringback.Core.Plans.Steps;

namespace Ringback.Core.Tests.Plans;

/// <summary>A small plan around the part that a test is about.</summary>
internal static class PlanText
{
    private const string Frame = """
        business: { name: Acme, timezone: America/Chicago, languages: [en-US, es-US] }
        numbers:
          - { number: "+13125550100", label: Main, start: x, location: north }
        people:
          - { id: dana, phone: "+13125550111", also: ["+13125550112"], role: supervisor, skills: [billing], languages: [es-US], location: north, hours: office }
          - { id: lee, phone: "+13125550113", skills: [Sales] }
        groups: { desk: [dana, lee] }
        rotas: { nights: { people: desk, from: "2026-01-05T08:00", every: 1w } }
        locations: { north: { area: "312" }, south: { area: far } }
        areas: { far: [TX, "+44", 630] }
        hours: { office: { weekly: { mon-fri: ["08:00-17:00"] } } }
        callers: { tags: { vip: ["+13125550777"] } }
        promises: { default: { assign: desk } }

        """;

    /// <summary>What the shipped plans have no use for.</summary>
    public static string Rare { get; } = Steps("""
        x: { share: [{ to: y, percent: 60 }, { to: z, percent: 40 }] }
        z: { menu: Choose, choices: { 1: { to: y, say: one } }, else: y }
        """);

    /// <summary>The line of the first step of <see cref="Steps"/>.</summary>
    public static int FirstStepLine { get; } = Frame.Count(c => c == '\n') + 2;

    public static string Steps(string steps) => Frame + "steps:\n" + string.Concat(steps.Split('\n').Select(line => $"  {line}\n")) + "  y: { hang-up: }\n";

    public static string With(string right, string wrong)
    {
        var text = Steps("x: { hang-up: }");
        Assert.Contains(right, text, StringComparison.Ordinal);
        return text.Replace(right, wrong, StringComparison.Ordinal);
    }

    /// <summary>The step 'x', written like that; the published schema has nothing against it.</summary>
    public static T Read<T>(string step)
        where T : Step
    {
        var text = Steps($"x: {step}");
        var read = Assert.IsType<T>(PlanReader.Read(text).Steps[new StepName("x")]);
        Assert.Empty(PlanSchemaTests.Problems(text));
        return read;
    }

    /// <summary>What the reader says of the step 'x', written like that: one thing.</summary>
    public static PlanProblem Problem(string step) => Only(Steps($"x: {step}"));

    public static PlanProblem Only(string plan) => Assert.Single(Assert.Throws<PlanException>(() => PlanReader.Read(plan)).Problems);
}
