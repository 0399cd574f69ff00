using NodaTime;
using Ringback.Core.Plans;
using Ringback.Core.Plans.Steps;

namespace Ringback.Core.Tests.Plans;

/// <summary>The plan of the design, section 5, as it stands there.</summary>
public class AcmePlanTests
{
    private static readonly Plan Plan = PlanReader.Read(Repository.ReadPlan("acme.yaml"));

    [Fact]
    public void Every_step_is_what_the_plan_says()
    {
        var switches = Step<SwitchStep>("front-door");
        Assert.Equal(("storm-mode", "storm", "greeting"), (switches.Switch, switches.Then.Value, switches.Else.Value));
        Assert.Equal(["vip:dana-direct", "returning:open-now", "else:open-now"], LinksOf("vip-check"));
        Assert.Equal(["open:menu", "closed:after-hours", "holiday:after-hours"], LinksOf("open-now"));
        Assert.Equal(["1:dispatch", "2:billing", "9:message", "else:dispatch", "silence:dispatch", "wrong:dispatch"], LinksOf("menu"));
        Assert.Equal(2, Step<MenuStep>("menu").Tries);
        Assert.Equal((RingOrder.RoundRobin, TimeSpan.FromSeconds(18), true), (Step<RingStep>("dispatch").How, Step<RingStep>("dispatch").Manner.Seconds, Step<RingStep>("dispatch").Manner.Confirm));
        Assert.Equal(RingOrder.LongestIdle, Step<RingStep>("billing").How);
        Assert.Equal(RingOrder.All, Step<RingStep>("overflow").How);
        var queue = Step<QueueStep>("waiting");
        Assert.Equal((TimeSpan.FromMinutes(3), TimeSpan.FromSeconds(45)), (queue.MaxWait, queue.OfferCallbackAfter));
        Assert.Equal(["else:message", "full:message", "none:message"], LinksOf("waiting"));
        var intake = Step<IntakeStep>("after-hours");
        Assert.Equal(["name", "address", "reason"], intake.Ask.Select(question => question.Field));
        Assert.All(intake.Ask, question => Assert.Equal(["en-US", "es-US"], question.Prompt.ByLanguage.Keys));
        Assert.Contains("emergency", intake.UrgentWords);
        Assert.Contains("emergencia", intake.UrgentWords);
        Assert.Equal(["urgent:on-call", "else:thanks", "silent:thanks"], LinksOf("after-hours"));
        Assert.Equal(TimeSpan.FromSeconds(120), Step<VoicemailStep>("message").Max);
        Assert.Null(Step<HangUpStep>("goodbye").Text);
    }

    [Theory]
    [InlineData("dispatch", "dana,lee")]
    [InlineData("billing", "dana")]
    [InlineData("on-call", "dana,lee")]
    [InlineData("overflow", "dana,lee,sam")]
    public void A_ring_means_the_people_that_its_selector_names(string step, string people) =>
        Assert.Equal(people, string.Join(',', Plan.PeopleOf(Step<RingStep>(step).Who, new LocalDateTime(2026, 3, 3, 10, 0), "en-US").Select(person => person.Id)));

    [Fact]
    public void Promises_take_from_the_default_what_they_leave_out()
    {
        var urgent = Plan.Promises[Promise.Urgent];

        Assert.Equal((TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), PromiseClock.Always), (urgent.Remind, urgent.Supervisor, urgent.Clock));
        Assert.Equal("emergency", urgent.Assign?.Skill);
        Assert.Equal(Plan.Default.TextBack, urgent.TextBack);
        Assert.Equal(PromiseClock.Business, Plan.Default.Clock);
    }

    [Fact]
    public void Every_step_keeps_its_line()
    {
        var lines = Repository.ReadPlan("acme.yaml").Split('\n');

        Assert.All(Plan.Steps.Values, step => Assert.StartsWith($"  {step.Name}:", lines[step.Line - 1], StringComparison.Ordinal));
    }

    private static T Step<T>(string name)
        where T : Step => Assert.IsType<T>(Plan.Steps[new StepName(name)]);

    private static IEnumerable<string> LinksOf(string name) => Plan.Steps[new StepName(name)].Links.Select(link => $"{link.Key}:{link.Target}");
}
