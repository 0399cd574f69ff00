using Ringback.Core.Routing;

namespace Ringback.Core.Tests.Routing;

public sealed class ArrivalTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(24)]
    [InlineData(40)]
    public void A_call_that_may_still_ring_is_answered(int seconds)
    {
        var call = new CallStory(age: TimeSpan.FromSeconds(seconds));

        Assert.Single(call.Last.OfType<AnswerCall>());
        Assert.NotEmpty(call.State.Timers);
    }

    [Fact]
    public void A_call_first_heard_of_after_a_minute_was_not_delivered()
    {
        var call = new CallStory(age: TimeSpan.FromSeconds(61));

        Assert.Equal(Outcome.NotDelivered, call.Verdict.Outcome);
        Assert.True(call.Verdict.NeedsCase);
        Assert.Empty(call.All.OfType<AnswerCall>());
    }

    [Fact]
    public void A_caller_who_was_gone_before_the_answer_has_hung_up()
    {
        var call = new CallStory();
        call.On(at => new CommandFailed(at, call.All.OfType<AnswerCall>().Single(), Gone: true, "404"));

        Assert.Equal(Outcome.Abandoned, call.Verdict.Outcome);
    }

    [Fact]
    public void A_late_call_that_can_not_be_answered_was_not_delivered()
    {
        var call = new CallStory(age: TimeSpan.FromSeconds(40));
        call.On(at => new CommandFailed(at, call.All.OfType<AnswerCall>().Single(), Gone: true, "404"));

        Assert.Equal(Outcome.NotDelivered, call.Verdict.Outcome);
    }

    [Fact]
    public void An_answer_of_which_nothing_is_heard_ends_in_a_verdict() =>
        Assert.Equal(Outcome.Abandoned, new CallStory().Passes(60).Verdict.Outcome);

    [Fact]
    public void A_blocked_caller_is_rejected_and_owed_nothing()
    {
        var call = new CallStory(from: TestPlan.Blocked);

        Assert.Single(call.All.OfType<RejectCall>());
        Assert.Equal(Outcome.Blocked, call.Verdict.Outcome);
        Assert.False(call.Verdict.NeedsCase);
    }

    [Fact]
    public void A_tag_of_the_plan_s_own_lets_no_blocked_caller_in()
    {
        const string Branches = """who: { caller: { blocked: open-now }, else: open-now }""";
        var lets = TestPlan.With(Branches);
        var tagged = lets with { Callers = lets.Callers with { Tags = new Dictionary<string, IReadOnlySet<PhoneNumber>> { ["blocked"] = new HashSet<PhoneNumber> { TestPlan.Dana } } } };

        Assert.Single(new CallStory(lets, from: TestPlan.Blocked).All.OfType<AnswerCall>());
        Assert.Single(new CallStory(tagged, from: TestPlan.Blocked).All.OfType<RejectCall>());
    }

    [Fact]
    public void A_call_from_our_own_number_is_a_loop_and_rejected() =>
        Assert.Equal(Outcome.Blocked, new CallStory(from: TestPlan.Line).Verdict.Outcome);

    [Fact]
    public void A_call_from_one_of_the_people_opens_no_case()
    {
        var call = new CallStory(from: TestPlan.Dana).On(at => new AnswerTaken(at, "main")).On(at => new CallConnected(at, "main")).CallerLeaves();

        Assert.True(call.Verdict.FromStaff);
        Assert.False(call.Verdict.NeedsCase);
    }

    [Fact]
    public void A_connection_that_is_not_confirmed_is_asked_about_before_the_caller_wonders()
    {
        var call = new CallStory().On(at => new AnswerTaken(at, "main")).Passes(3);

        Assert.Single(call.All.OfType<InspectCall>());
        call.On(at => new CallIsUp(at));
        Assert.Single(call.Last.OfType<PlayToCaller>());
    }
}
