using Ringback.Core.Plans;
using Ringback.Core.Plans.Checking;
using Ringback.Core.Plans.Steps;

namespace Ringback.Core.Tests.Checking;

/// <summary>Defects that are planted in random plans that pass: where all calls to the first number come by.</summary>
public sealed class PlantedTests
{
    private static readonly StepName Trap = new("trap");
    private static readonly StepName Again = new("again");

    [Fact]
    public void A_silent_ending_is_caught() => Check("RB102", (first, _) => [new SwitchStep(Trap, 99, "storm", new("end"), first)]);

    [Fact]
    public void A_circle_is_caught() => Check("RB103", (first, _) => [new SwitchStep(Again, 98, "storm", Trap, first), Say(Trap, 99, Again)]);

    [Fact]
    public void A_ring_of_nobody_is_caught() => Check("RB104", (first, manner) => [Ring(first, Who.Named("nobody"), manner)]);

    [Fact]
    public void A_long_ring_is_caught() => Check("RB206", (first, manner) => [Ring(first, new Who([], IgnoreHours: true), manner with { Seconds = TimeSpan.FromSeconds(61), Confirm = true })]);

    [Fact]
    public void A_queue_that_keeps_callers_is_caught() =>
        Check("RB211", (first, manner) => [new QueueStep(Trap, 99, Who.Named("all"), RingOrder.InOrder, manner, TimeSpan.FromMinutes(20), null, null, null, [], first, first, first, null)]);

    [Fact]
    public void A_menu_that_nobody_can_keep_in_mind_is_caught() => Check("RB202", (first, _) =>
    [
        new MenuStep(
            Trap, 99, Text("Press any."), [.. Enumerable.Range(1, 5).Select(key => new MenuChoice(key.ToString(), first, new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)))],
            2, TimeSpan.FromSeconds(3), new("message"), first, first),
    ]);

    [Fact]
    public void A_step_that_nothing_reaches_is_caught() => Check("RB209", (_, _) => [Say(new("again"), 98, new("message")), Say(Trap, 99, new("message"))], entry: Again);

    private static void Check(string rule, Func<StepName, RingManner, Step[]> plant, StepName? entry = null)
    {
        var manner = new RingManner(TimeSpan.FromSeconds(10), true, AlsoPhones.Never, TimeSpan.Zero, new Dictionary<PersonId, TimeSpan>(), null);
        var passed = 0;
        for (var seed = 1; passed < 40; seed++)
        {
            var plan = RandomPlan.Of(seed);
            if (PlanChecker.Check(plan).Any(finding => finding.Severity is Severity.Error))
            {
                continue;
            }

            passed++;
            var traps = plant(plan.Numbers[0].Start, manner);
            var bad = plan with
            {
                Numbers = [plan.Numbers[0] with { Start = entry ?? traps[0].Name }, .. plan.Numbers.Skip(1)],
                Groups = new Dictionary<string, IReadOnlyList<PersonId>>(plan.Groups, StringComparer.Ordinal) { ["nobody"] = [] },
                Steps = plan.Steps.Concat(traps.Select(trap => KeyValuePair.Create(trap.Name, trap))).ToDictionary(),
            };
            Assert.Contains(PlanChecker.Check(bad), finding => finding.Rule == rule && finding.Step == Trap && finding.Line == 99);
        }
    }

    private static SayStep Say(StepName name, int line, StepName next) => new(name, line, Text("Hello."), next);

    private static RingStep Ring(StepName next, Who who, RingManner manner) => new(Trap, 99, who, RingOrder.InOrder, manner, new RingLinks(next, next, next, next, next, next, next));

    private static LocalizedText Text(string text) => LocalizedText.Of(text, "en-US");
}
