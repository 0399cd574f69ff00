using Ringback.Core.Plans;
using Ringback.Core.Routing;
using static Ringback.Core.Tests.Routing.QueueTests;
using static Ringback.Core.Tests.Routing.RingPlan;

namespace Ringback.Core.Tests.Routing;

public sealed class QueueOfferTests
{
    private static readonly TeamFacts Talking = Busy(DanasPhone, LeesPhone, SamsPhone);

    private static readonly Plan Offers = Waits("how: in-order, also: never, offer-callback-after: 45s, callback: callback");

    [Fact]
    public void Who_has_somebody_in_front_hears_the_position_at_once_and_then_music()
    {
        var call = Calls(Waits("how: in-order"), Others(3) with { PhonesInUse = Talking.PhonesInUse });
        Assert.Equal(new Speech("You are number 4 in line. The estimated wait is about 4 minutes.", "en-US"), call.All.OfType<PlayToCaller>().Single().Sound);

        Assert.Equal(Tune.Music, Assert.Single(call.Played().Last.OfType<PlayToCaller>()).Sound);
    }

    [Fact]
    public void The_position_is_said_again_as_often_as_the_plan_wants_in_the_callers_language()
    {
        var plan = With("{ language: es-US, next: line }", more: "line: { queue: everyone, max-wait: 3m, say-position-every: 30s, else: else }");
        var call = Calls(plan, Talking).Passes(30);

        Assert.Equal(new Speech("Usted es el siguiente. La espera estimada es de un minuto.", "es-US"), call.All.OfType<PlayToCaller>().Last().Sound);
        Assert.Equal(2, call.Played().Passes(30).All.OfType<PlayToCaller>().Count(play => play.Sound is Speech));
    }

    [Fact]
    public void Music_follows_also_when_the_end_of_the_words_is_never_told()
    {
        var call = Calls(Waits("how: in-order"), Others(3) with { PhonesInUse = Talking.PhonesInUse }).Passes(9);

        Assert.Equal(Tune.Music, call.All.OfType<PlayToCaller>().Last().Sound);
    }

    [Fact]
    public void A_caller_who_has_waited_is_offered_a_callback_and_keeps_the_place()
    {
        var call = Calls(Offers, Talking).Passes(45);
        var offer = Assert.Single(call.All.OfType<AskCaller>());
        Assert.Equal("1", Assert.Single(offer.Choices).Key);

        call.On(at => new Chose(at, offer.Number, "1", null));
        Assert.True(Assert.Single(call.All.OfType<LeaveQueue>()).ForCallback);
        Assert.Equal("callback", call.Step());
        Assert.Equal(Outcome.CallbackRequested, call.CallerLeaves().Verdict.Outcome);
    }

    [Fact]
    public void Music_waits_behind_the_offer_so_that_it_plays_whatever_news_is_lost()
    {
        var last = Calls(Offers, Talking).Passes(45).Last;

        Assert.Equal([typeof(AskCaller), typeof(PlayToCaller)], last.Where(command => command is AskCaller or PlayToCaller).Select(command => command.GetType()));
        Assert.True(last.OfType<PlayToCaller>().Single() is { Sound: Tune { Kind: TuneKind.Music }, Loop: true, IsQueued: true });
    }

    [Fact]
    public void Without_a_step_for_it_the_call_ends_with_thanks()
    {
        var call = Calls(Waits("how: in-order, offer-callback-after: 45s"), Talking).Passes(45);
        call.On(at => new Chose(at, call.All.OfType<AskCaller>().Single().Number, "1", null));
        Assert.Contains("Thank you", ((Speech)call.All.OfType<PlayToCaller>().Last().Sound).Text, StringComparison.Ordinal);

        call.Played().AppEndsIt();
        Assert.Equal(Outcome.CallbackRequested, call.Verdict.Outcome);
        Assert.Single(call.All.OfType<LeaveQueue>());
    }

    [Fact]
    public void A_caller_who_says_nothing_goes_on_waiting_with_music_and_is_asked_again_later()
    {
        var call = Calls(Offers, Talking).Passes(45);
        call.On(at => new HearingFailed(at, call.All.OfType<AskCaller>().Single().Number, 8510));
        Assert.Equal(Tune.Music, Assert.Single(call.Last.OfType<PlayToCaller>()).Sound);

        Assert.Single(call.Passes(59).All.OfType<AskCaller>());
        Assert.Equal(2, call.Passes(3).All.OfType<AskCaller>().Count());
    }

    [Fact]
    public void An_anonymous_caller_can_not_be_called_back_and_is_not_asked() =>
        Assert.Empty(Calls(Offers, Talking, anonymous: true).Passes(170).All.OfType<AskCaller>());

    [Fact]
    public void People_are_rung_while_the_offer_is_heard_and_the_person_who_picked_up_wins()
    {
        var call = Calls(Offers, Talking).Passes(45);
        call.Team = TeamFacts.Quiet;
        call.Passes(1).Passes(1).LegRings(1).LegPicksUp(1);
        call.On(at => new Chose(at, call.All.OfType<AskCaller>().Single().Number, "1", null));
        Assert.Equal("desk", call.Step());

        call.LegPresses(1).Moved().CallerLeaves();
        Assert.Equal(Outcome.Answered, call.Verdict.Outcome);
        Assert.False(Assert.Single(call.All.OfType<LeaveQueue>()).ForCallback);
    }

    [Fact]
    public void When_that_person_does_not_press_1_the_callback_stands()
    {
        var call = Calls(Offers, Talking).Passes(45);
        call.Team = TeamFacts.Quiet;
        call.Passes(2).LegRings(1).LegPicksUp(1);
        call.On(at => new Chose(at, call.All.OfType<AskCaller>().Single().Number, "1", null)).Passes(20);

        Assert.Contains(call.State.Timeline, moment => moment is { What: "step", Detail: "callback" });
        Assert.True(Assert.Single(call.All.OfType<LeaveQueue>()).ForCallback);
    }

    [Fact]
    public void Who_keeps_a_place_for_a_callback_does_not_keep_others_waiting() =>
        Assert.Equal([DanasPhone], Calls(Offers, Others(3, callback: true)).Rung());

    [Fact]
    public void A_callback_accepted_just_before_hanging_up_stands()
    {
        var call = Calls(Offers, Talking).Passes(45);
        call.Team = TeamFacts.Quiet;
        call.Passes(2).LegRings(1).LegPicksUp(1);
        call.On(at => new Chose(at, call.All.OfType<AskCaller>().Single().Number, "1", null)).CallerLeaves();

        Assert.Equal(Outcome.CallbackRequested, call.Verdict.Outcome);
        Assert.True(Assert.Single(call.All.OfType<LeaveQueue>()).ForCallback);
    }
}
