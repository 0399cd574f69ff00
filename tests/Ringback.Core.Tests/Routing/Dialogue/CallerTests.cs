using Ringback.Core.Plans;
using Ringback.Core.Routing;

namespace Ringback.Core.Tests.Routing.Dialogue;

public sealed class CallerTests
{
    private static readonly PhoneNumber Vip = PhoneNumber.Parse("+13125550777");

    private static readonly CallerFacts Returning = CallerFacts.Stranger with { IsReturning = true };

    private static readonly string Known = $$"""callers: { blocked: ["{{TestPlan.Blocked}}"], tags: { vip: ["{{Vip}}"] }, spam: { calls: 3, within: 10m } }""";

    [Fact]
    public void The_first_branch_that_holds_is_taken()
    {
        var plan = Plan("vip: a, has-open-case: b, returning: c");

        Assert.Equal("a", DialogueStory.Answered(plan, from: Vip, known: Returning).Step());
        Assert.Equal("c", DialogueStory.Answered(plan, known: Returning).Step());
        Assert.Equal("b", DialogueStory.Answered(plan, known: Returning with { HasOpenCase = true }).Step());
        Assert.Equal("b", DialogueStory.Answered(Plan("has-open-case: b, returning: c"), known: Returning with { HasOpenCase = true }).Step());
    }

    [Fact]
    public void A_caller_nobody_knows_is_new_and_one_without_a_number_is_anonymous()
    {
        var plan = Plan("new: a, anonymous: b, returning: c");

        Assert.Equal("a", DialogueStory.Answered(plan).Step());
        Assert.Equal("b", DialogueStory.Answered(plan, anonymous: true).Step());
        Assert.Equal("c", DialogueStory.Answered(plan, known: Returning).Step());
    }

    [Fact]
    public void A_number_that_calls_again_and_again_is_rejected_as_spam()
    {
        var call = new CallStory(Plan("vip: a"), known: Calls(1, 8));

        Assert.Single(call.All.OfType<RejectCall>());
        Assert.Equal(Outcome.Blocked, call.Verdict.Outcome);
        Assert.False(call.Verdict.NeedsCase);
    }

    [Fact]
    public void Calls_that_are_too_few_or_too_old_are_no_spam()
    {
        Assert.Single(new CallStory(Plan("vip: a"), known: Calls(1)).All.OfType<AnswerCall>());
        Assert.Single(new CallStory(Plan("vip: a"), known: Calls(1, 11)).All.OfType<AnswerCall>());
    }

    [Fact]
    public void One_of_the_people_may_call_as_often_as_need_be() =>
        Assert.Single(new CallStory(Plan("vip: a"), from: TestPlan.Dana, known: Calls(1, 2, 3, 4)).All.OfType<AnswerCall>());

    [Fact]
    public void An_unwanted_caller_of_whom_the_plan_speaks_is_answered_and_stays_blocked()
    {
        var plan = Plan("blocked: b, spam: a");

        var blocked = DialogueStory.Answered(plan, from: TestPlan.Blocked);
        Assert.Equal("b", blocked.Step());
        Assert.Equal("a", DialogueStory.Answered(plan, known: Calls(1, 2)).Step());
        Assert.Equal(Outcome.Blocked, blocked.Played().AppEndsIt().Verdict.Outcome);
    }

    [Fact]
    public void A_branch_for_spam_lets_no_blocked_caller_in() =>
        Assert.Single(new CallStory(Plan("spam: a"), from: TestPlan.Blocked).All.OfType<RejectCall>());

    [Fact]
    public void Calls_from_the_people_begin_where_the_plan_says()
    {
        var plan = DialoguePlan.With("""start: { say: "Welcome.", next: a }""", "staff: b");

        Assert.Equal("b", DialogueStory.Answered(plan, from: TestPlan.Lee).Step());
        Assert.Equal("start", DialogueStory.Answered(plan).Step());
    }

    [Fact]
    public void Facts_are_asked_for_only_where_a_branch_turns_on_them()
    {
        var incoming = new IncomingCall("c0ffee", "server", TestPlan.Caller, null, TestPlan.Line, "context", DateTimeOffset.UnixEpoch);
        Assert.Equal(FactsNeeded.Caller, Arrive(DialoguePlan.With("start: { hang-up: }", Known)));
        Assert.Equal(FactsNeeded.None, Arrive(DialoguePlan.With("start: { hang-up: }")));

        FactsNeeded Arrive(Plan plan) => CallFlow.Arrive(incoming, new PlanVersion(1), Facts.At(DateTimeOffset.UnixEpoch, plan)).Needs;
    }

    private static Plan Plan(string branches) => DialoguePlan.With($$"""start: { caller: { {{branches}} }, else: c }""", Known);

    private static CallerFacts Calls(params int[] minutesAgo) =>
        CallerFacts.Stranger with { RecentCalls = [.. minutesAgo.Select(minutes => new DateTimeOffset(2026, 3, 3, 16, 0, 0, TimeSpan.Zero).AddMinutes(-minutes))] };
}
