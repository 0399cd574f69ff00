using Ringback.Core.Plans;
using Ringback.Core.Routing;
using static Ringback.Core.Tests.Routing.RingPlan;

namespace Ringback.Core.Tests.Routing;

public sealed class ForwardTests
{
    private static readonly Plan Forwards =
        With($$"""{ forward: "{{Service}}", name: Answering service, seconds: 25, else: else, busy: busy, no-answer: no-answer, error: error }""");

    [Fact]
    public void Whoever_picks_up_outside_has_answered_and_is_named_by_the_label()
    {
        var call = Calls(Forwards).LegRings(1).LegPicksUp(1);
        Assert.Empty(call.All.OfType<WhisperToLeg>());
        Assert.Single(call.Last.OfType<MoveLeg>());

        call.Moved().CallerLeaves();
        Assert.Equal((Outcome.Answered, new PersonId("Answering service")), (call.Verdict.Outcome, call.Verdict.AnsweredBy!.Value));
    }

    [Fact]
    public void The_caller_hears_music_until_then() => Assert.Equal(Tune.Music, Calls(Forwards).All.OfType<PlayToCaller>().Single().Sound);

    [Fact]
    public void Another_caller_there_does_not_make_it_busy()
    {
        var ring = Calls(Forwards, Busy(Service)).All.OfType<RingLeg>().Single();

        Assert.True(ring.IsOutside);
    }

    [Theory]
    [InlineData(486, "busy")]
    [InlineData(480, "no-answer")]
    [InlineData(404, "error")]
    [InlineData(500, "error")]
    public void Each_way_not_to_reach_it_has_its_link(int code, string step) => Assert.Equal(step, Calls(Forwards).On(at => new LegFailed(at, new LegId(1), code, 0)).Step());

    [Fact]
    public void It_rings_no_longer_than_the_plan_says() => Assert.Equal("no-answer", Calls(Forwards).LegRings(1).Passes(25).Step());

    [Fact]
    public void A_caller_is_not_forwarded_to_the_phone_that_calls() => Assert.Equal("error", Calls(Forwards, from: Service).Step());

    [Fact]
    public void Where_the_plan_asks_for_a_key_nobody_is_connected_without_it()
    {
        var call = Calls(With($$"""{ forward: "{{Service}}", confirm: true, else: else }""")).LegRings(1).LegPicksUp(1);

        Assert.Single(call.All.OfType<WhisperToLeg>());
        Assert.Single(call.LegPresses(1).Last.OfType<MoveLeg>());
    }
}
