using Ringback.Core.Plans;
using Ringback.Core.Plans.Steps;

namespace Ringback.Core.Tests.Plans;

public class PlanReaderTests
{
    private static readonly string FirstCall = Repository.ReadPlan("first-call.yaml");

    [Fact]
    public void The_shipped_plan_is_read_whole()
    {
        var plan = PlanReader.Read(FirstCall);

        Assert.Equal("Acme Plumbing", plan.Business.Name);
        Assert.Equal(["Google profile", "Truck wraps"], plan.Numbers.Select(number => number.Label));
        Assert.All(plan.Numbers, number => Assert.Equal(BusinessNumber.DefaultLegs, number.Legs));
        Assert.Equal(["lee", "sam", "dana"], plan.PeopleOf(Who.Named("everyone"), default, "en-US").Select(person => person.Id.Value));
        Assert.Equal("Dana Ortiz", Assert.Single(plan.Supervisors).Name);
        Assert.Equal(TimeSpan.FromMinutes(30), plan.Default.Remind);
        Assert.Equal(TimeSpan.FromHours(2), plan.Default.Supervisor);
        Assert.Equal(PromiseClock.Always, plan.Default.Clock);
        var ring = Assert.IsType<RingStep>(plan.Steps[new StepName("dispatch")]);
        Assert.Equal((RingOrder.InOrder, TimeSpan.FromSeconds(18), true), (ring.How, ring.Manner.Seconds, ring.Manner.Confirm));
        Assert.All(ring.Links, link => Assert.Equal("overflow", link.Target.Value));
    }

    [Theory]
    [InlineData("next: open-now }", "next: open-nwo }", "step 'greeting': 'next' goes to 'open-nwo', which does not exist. Did you mean 'open-now'?")]
    [InlineData("ring: dispatch,", "rang: dispatch,", "step 'dispatch': 'rang' is not a kind of step. Did you mean 'ring'?")]
    [InlineData("ring: dispatch,", "say: dispatch, ring: dispatch,", "step 'dispatch': a step does one thing, and this one is both 'say' and 'ring': make two steps of it")]
    [InlineData("ring: dispatch,", "ring: dispach,", "step 'dispatch': 'dispach' is neither a group nor a person. Did you mean 'dispatch'?")]
    [InlineData("seconds: 18", "seconds: 3", "step 'dispatch': 'seconds' is 3: it must be from 5s to 1m")]
    [InlineData("how: in-order", "how: inorder", "step 'dispatch': 'how' is 'inorder', which is not known. Did you mean 'in-order'?")]
    [InlineData("how: in-order", "haw: in-order", "step 'dispatch': 'haw' is not known here. Did you mean 'how'?")]
    [InlineData("\"+13125550113\"", "\"555-0113\"", "person 2: '555-0113' is not a phone number: it has 7 digits, and numbers in US have 10, the area code included. Write it in quotes with country code, such as \"+13125550100\"")]
    [InlineData("America/Chicago", "America/Chicgo", "business: 'America/Chicgo' is not a time zone")]
    [InlineData("{business}.\"", "{busines}.\"", "step 'greeting': the placeholder {busines} is not known. Did you mean 'business'?")]
    [InlineData("[lee, sam]", "[lee, samm]", "groups: 'dispatch' has the member 'samm', who is neither one of the people nor a group. Did you mean 'sam'?")]
    [InlineData("hours: office,", "hours: ofice,", "step 'open-now': the hours 'ofice' don't exist. Did you mean 'office'?")]
    [InlineData("remind: 30m", "remind: 3h", "promise 'default': the supervisor would be alerted before the reminder")]
    [InlineData("clock: always", "clock: never", "promise 'default': 'clock' is 'never', which is not known. There is: always, business.")]
    [InlineData("remind: 30m", "remind: soon", "promise 'default': 'remind' is 'soon': write a time such as 45s, 30m or 2h")]
    [InlineData("start: greeting }\n  - { number: \"+13125550101\"", "start: greting }\n  - { number: \"+13125550101\"", "number 1: 'start' goes to 'greting', which does not exist. Did you mean 'greeting'?")]
    public void A_mistake_is_named_with_its_place_and_its_cure(string right, string wrong, string message)
    {
        var text = FirstCall.Replace(right, wrong, StringComparison.Ordinal);
        Assert.NotEqual(FirstCall, text);

        var problem = Assert.Single(Assert.Throws<PlanException>(() => PlanReader.Read(text)).Problems, problem => problem.Message.StartsWith(message, StringComparison.Ordinal));

        var at = text.AsSpan(0, FirstDifference(FirstCall, text)).Count('\n') + 1;
        Assert.InRange(problem.Line, at - 1, at);
        Assert.True(problem.Column > 1);
    }

    [Fact]
    public void All_mistakes_are_named_at_once()
    {
        var text = FirstCall.Replace("next: open-now", "next: nowhere", StringComparison.Ordinal).Replace("else: message }", "else: nobody }", StringComparison.Ordinal);

        var problems = Assert.Throws<PlanException>(() => PlanReader.Read(text)).Problems;

        Assert.Equal(2, problems.Count);
        Assert.Equal(problems.Select(problem => problem.Line).Order(), problems.Select(problem => problem.Line));
    }

    [Theory]
    [InlineData("")]
    [InlineData("- a\n- b")]
    [InlineData("a: [")]
    [InlineData("{}")]
    [InlineData("steps: 3")]
    public void What_is_no_plan_at_all_is_refused(string text) => Assert.NotEmpty(Assert.Throws<PlanException>(() => PlanReader.Read(text)).Problems);

    private static int FirstDifference(string a, string b) => Enumerable.Range(0, Math.Min(a.Length, b.Length)).First(i => a[i] != b[i]);
}
