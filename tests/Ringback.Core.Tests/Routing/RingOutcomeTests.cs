using Ringback.Core.Routing;
using static Ringback.Core.Tests.Routing.RingPlan;

namespace Ringback.Core.Tests.Routing;

public sealed class RingOutcomeTests
{
    [Fact]
    public void Nobody_there_at_all_is_none_and_nothing_rings()
    {
        var call = Calls(Ring("how: all"), Knows(Dana, away: Tuesday.AddHours(10)).With(Sam, away: Tuesday.AddHours(10)), now: Tuesday.AddHours(9));

        Assert.Equal("none", call.Step());
        Assert.Empty(call.Rung());
        Assert.Contains(call.State.Timeline, moment => moment.Detail == "lee: out of hours");
    }

    [Fact]
    public void People_away_out_of_hours_or_at_a_location_that_is_down_are_skipped_at_once()
    {
        Assert.Equal(LeesPhone, Calls(Ring("how: in-order"), Knows(Dana, away: Tuesday.AddMinutes(1))).Rung()[0]);
        Assert.Equal(LeesPhone, Calls(Ring("how: in-order"), Switched("north-down")).Rung()[0]);
        Assert.DoesNotContain(LeesPhone, Calls(Ring("how: in-order"), now: Tuesday.AddHours(9)).Passes(60).Rung());
    }

    [Fact]
    public void Hours_may_be_ignored_but_not_an_absence()
    {
        var plan = With("{ ring: { who: [lee, sam], ignore-hours: true }, seconds: 15, else: else }");

        Assert.Equal([LeesPhone, LeesMobile], Calls(plan, Knows(Sam, away: Tuesday.AddHours(99)), now: Tuesday.AddHours(9)).Passes(60).Rung());
    }

    [Fact]
    public void Who_goes_away_while_others_ring_is_skipped_when_the_turn_comes()
    {
        var call = Calls(Ring("how: in-order")).LegRings(1);
        call.Team = Knows(Lee, away: Tuesday.AddHours(1));

        Assert.Equal([DanasPhone, SamsPhone], call.Passes(15).Rung());
    }

    [Fact]
    public void Somebody_on_a_call_is_skipped_on_every_phone_and_all_of_them_are_busy()
    {
        Assert.Equal([DanasPhone, SamsPhone], Calls(Ring("how: in-order"), Busy(LeesMobile)).Passes(60).Rung());
        Assert.Equal("busy", Calls(Ring("how: in-order"), Busy(DanasPhone, LeesMobile, SamsPhone)).Step());
    }

    [Fact]
    public void A_persons_own_ringing_phone_does_not_make_them_busy()
    {
        var call = Calls(Ring("how: in-order")).LegRings(1).Passes(15).LegRings(2);
        call.Team = Busy(LeesPhone);

        Assert.Equal(LeesMobile, call.Passes(15).Rung()[^1]);
    }

    [Fact]
    public void One_phone_that_rang_in_vain_is_no_answer() => Assert.Equal("no-answer", Calls(Ring("how: all"), Busy(SamsPhone)).LegRings(1).Declines(2).Passes(60).Step());

    [Fact]
    public void Everybody_who_was_rung_declining_is_declined() =>
        Assert.Equal("declined", Calls(Ring("how: all, also: never")).Declines(1).Declines(2).Declines(3).Step());

    [Fact]
    public void Who_declines_is_left_in_peace_on_every_phone_and_in_every_later_step()
    {
        var plan = With("{ ring: lee, also: together, seconds: 15, else: again }", more: "again: { ring: everyone, how: all, else: else }");
        var call = Calls(plan).LegRings(1).Declines(2);

        Assert.Equal(new LegId(1), Assert.Single(call.Last.OfType<EndLeg>()).Leg);
        Assert.Equal([LeesPhone, LeesMobile, DanasPhone, SamsPhone], call.Passes(60).Rung());
    }

    [Fact]
    public void Engaged_phones_are_busy() =>
        Assert.Equal("busy", Calls(With("{ ring: [dana, sam], else: else, busy: busy }")).On(at => new LegFailed(at, new LegId(1), 486, 0)).On(at => new LegFailed(at, new LegId(2), 486, 0)).Step());

    [Fact]
    public void Phones_that_the_carrier_refuses_are_an_error() =>
        Assert.Equal("error", Calls(With("{ ring: dana, else: else, error: error }")).On(at => new LegFailed(at, new LegId(1), 404, 0)).Step());

    [Fact]
    public void A_phone_that_an_earlier_step_rang_is_not_rung_again()
    {
        var plan = With("{ ring: [dana, lee], seconds: 15, else: again }", more: "again: { ring: everyone, seconds: 15, else: else }");

        Assert.Equal([DanasPhone, LeesPhone, LeesMobile, SamsPhone], Calls(plan).LegRings(1).Passes(15).LegRings(2).Passes(15).LegRings(3).Passes(60).Rung());
    }

    [Fact]
    public void Nobody_is_called_on_the_phone_they_call_from() => Assert.DoesNotContain(DanasPhone, Calls(Ring("how: all"), from: DanasPhone).Passes(60).Rung());

    [Fact]
    public void A_location_hears_of_each_leg_that_was_missed_or_reached()
    {
        var call = Calls(Ring("how: in-order")).LegRings(1).Passes(15);
        Assert.Equal(new CountLeg("north", new LegId(1), Reached: false), Assert.Single(call.All.OfType<CountLeg>()) with { Number = 0 });

        var reached = Calls(Ring("how: in-order")).LegRings(1).LegPicksUp(1).LegPresses(1).Moved();
        Assert.True(Assert.Single(reached.All.OfType<CountLeg>()).Reached);
        Assert.Empty(Calls(Ring("how: in-order")).Declines(1).All.OfType<CountLeg>());
    }

    [Fact]
    public void The_whisper_says_who_calls_on_which_number_in_a_language_of_the_person()
    {
        var vip = PhoneNumber.Parse("+13125550777");
        var english = Calls(Ring("how: in-order"), from: vip).LegRings(1).LegPicksUp(1).Last.OfType<WhisperToLeg>().Single();
        Assert.Equal(new Speech("Call for Acme Plumbing, Truck wraps, vip from (312) 555-0777. Press 1 to take it.", "en-US"), english.Prompt);

        var plan = With("{ language: es-US, next: ring }", more: "ring: { ring: [dana, lee], how: all, else: else }");
        var whispers = Calls(plan).LegPicksUp(1).LegPicksUp(2).All.OfType<WhisperToLeg>().Select(whisper => ((Speech)whisper.Prompt).Language);
        Assert.Equal(["es-US", "en-US"], whispers);
    }

    [Fact]
    public void When_neither_music_nor_words_can_be_played_music_is_tried_again_soon()
    {
        var call = Calls(Ring("how: in-order"));
        call.On(at => new PlayFailed(at, call.All.OfType<PlayToCaller>().Last().Number, 8536)).On(at => new PlayFailed(at, call.All.OfType<PlayToCaller>().Last().Number, 8565));
        Assert.Empty(call.Last.OfType<PlayToCaller>());

        call.Passes(2);
        Assert.Equal(Tune.Music, call.All.OfType<PlayToCaller>().Last().Sound);
    }

    [Fact]
    public void A_person_left_alone_by_a_caller_who_hung_up_is_let_go_at_once()
    {
        var call = Calls(Ring("how: in-order")).LegRings(1).LegPicksUp(1).LegPresses(1).CallerLeaves();

        Assert.Equal(Stage.Closing, call.State.Stage);
        Assert.Equal(new LegId(1), Assert.Single(call.Last.OfType<EndLeg>()).Leg);
        Assert.Equal(Outcome.Answered, call.Moved().Verdict.Outcome);
    }
}
