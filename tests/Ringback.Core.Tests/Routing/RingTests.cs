using Ringback.Core.Routing;

namespace Ringback.Core.Tests.Routing;

public sealed class RingTests
{
    [Fact]
    public void The_caller_hears_music_while_the_first_phone_rings()
    {
        var call = CallStory.Ringing();

        Assert.Contains(call.Last.OfType<PlayToCaller>(), play => play is { Sound: Tune { Kind: TuneKind.Music }, Loop: true });
        Assert.Equal(TestPlan.Dana, Assert.Single(call.Last.OfType<RingLeg>()).Phone);
    }

    [Fact]
    public void Nobody_is_connected_who_did_not_press_1()
    {
        var call = CallStory.Ringing().LegRings(1).LegPicksUp(1);

        Assert.Contains("Press 1", Assert.IsType<Speech>(Assert.Single(call.Last.OfType<WhisperToLeg>()).Prompt).Text, StringComparison.Ordinal);
        call.Passes(20);
        Assert.Empty(call.All.OfType<MoveLeg>());
        Assert.Contains(call.All.OfType<EndLeg>(), end => end.Leg == new LegId(1));
        Assert.Equal(TestPlan.Lee, call.All.OfType<RingLeg>().Last().Phone);
    }

    [Fact]
    public void The_person_who_presses_1_is_moved_to_the_caller_and_the_music_stops()
    {
        var call = CallStory.Ringing().LegRings(1).LegPicksUp(1).LegPresses(1);

        Assert.Equal([typeof(MoveLeg), typeof(SetTimer), typeof(StopSound)], call.Last.Select(command => command.GetType()));
        call.Moved();
        Assert.Equal(Stage.Talking, call.State.Stage);
        call.CallerLeaves();
        Assert.Equal((Outcome.Answered, new PersonId("dana")), (call.Verdict.Outcome, call.Verdict.AnsweredBy!.Value));
    }

    [Fact]
    public void When_one_takes_the_call_the_ringing_phones_are_ended_at_once()
    {
        var call = CallStory.Ringing(TestPlan.All).LegRings(1).LegRings(2).LegPicksUp(1).LegPresses(1);

        Assert.Equal(new LegId(2), Assert.Single(call.Last.OfType<EndLeg>()).Leg);
    }

    [Fact]
    public void Of_two_who_press_1_one_wins_and_the_other_hears_so()
    {
        var call = CallStory.Ringing(TestPlan.All).LegRings(1).LegRings(2).LegPicksUp(1).LegPicksUp(2).LegPresses(1);

        Assert.Equal(new LegId(2), Assert.Single(call.Last.OfType<TellLeg>()).Leg);
        call.LegPresses(2);
        Assert.Empty(call.Last);
        call.Passes(1);
        Assert.Equal(new LegId(2), Assert.Single(call.All.OfType<EndLeg>()).Leg);
        Assert.Single(call.All.OfType<MoveLeg>());
    }

    [Fact]
    public void Ringing_all_never_holds_more_calls_than_the_line_may_have()
    {
        var call = RingPlan.Calls(RingPlan.Ring("how: all"));
        Assert.Equal(2, call.All.OfType<RingLeg>().Count());

        call.LegRings(1).LegRings(2).On(at => new LegFailed(at, new LegId(1), 486, 560486));
        Assert.Equal(RingPlan.SamsPhone, Assert.Single(call.Last.OfType<RingLeg>()).Phone);
    }

    [Fact]
    public void Who_declines_is_not_rung_on_the_other_phone()
    {
        var call = CallStory.Ringing().LegRings(1).Passes(15).LegRings(2).Passes(4).On(at => new LegFailed(at, new LegId(2), 603, 560603));

        Assert.Equal(LegResult.Declined, call.State.Find(new LegId(2))!.Result);
        Assert.Equal(new StepName("message"), call.State.Step);
    }

    [Fact]
    public void A_refusal_at_once_is_nobody_declining()
    {
        var call = CallStory.Ringing().LegRings(1).On(at => new LegFailed(at, new LegId(1), 603, 560603));

        Assert.Equal(LegResult.Refused, call.State.Find(new LegId(1))!.Result);
        Assert.Single(call.Last.OfType<RingLeg>());
    }

    [Fact]
    public void A_phone_on_another_call_is_skipped_at_once_and_a_missing_slot_is_waited_for()
    {
        var call = CallStory.Ringing().On(at => new LegHasNoSlot(at, new LegId(1), PhoneInUse: true));
        Assert.Equal(TestPlan.Lee, Assert.Single(call.Last.OfType<RingLeg>()).Phone);

        call.On(at => new LegHasNoSlot(at, new LegId(2), PhoneInUse: false));
        Assert.Empty(call.Last.OfType<RingLeg>());
        call.Passes(2);
        Assert.Equal(TestPlan.Lee, call.All.OfType<RingLeg>().Last().Phone);
    }

    [Fact]
    public void A_caller_who_hangs_up_while_phones_ring_leaves_none_of_them_ringing()
    {
        var call = CallStory.Ringing(TestPlan.All).LegRings(1).LegRings(2).CallerLeaves();

        Assert.Equal(Outcome.Abandoned, call.Verdict.Outcome);
        Assert.Equal(2, call.Last.OfType<EndLeg>().Count());
        Assert.IsType<SettleCall>(call.Last[0]);
        Assert.Empty(call.State.Timers);
    }

    [Fact]
    public void A_leg_that_turns_up_after_the_end_is_ended()
    {
        var call = CallStory.Ringing().CallerLeaves().On(at => new LegTerminated(at, new LegId(1))).LegPicksUp(1);

        Assert.Equal("leg-1", Assert.Single(call.Last.OfType<EndLeg>()).Connection);
    }

    [Fact]
    public void Without_music_the_caller_hears_words()
    {
        var call = CallStory.Ringing();
        var music = call.All.OfType<PlayToCaller>().Last().Number;
        call.On(at => new PlayFailed(at, music, 8536));

        Assert.IsType<Speech>(Assert.Single(call.Last.OfType<PlayToCaller>()).Sound);
    }

    [Fact]
    public void News_of_the_move_that_comes_after_the_callers_leaving_still_counts()
    {
        var call = CallStory.Ringing().LegRings(1).LegPicksUp(1).LegPresses(1).CallerLeaves();
        Assert.Equal(Stage.Closing, call.State.Stage);

        call.Moved();
        Assert.Equal(Outcome.Answered, call.Verdict.Outcome);
    }

    [Fact]
    public void Without_news_of_the_move_the_caller_has_hung_up()
    {
        var call = CallStory.Ringing().LegRings(1).LegPicksUp(1).LegPresses(1).CallerLeaves().Passes(25);

        Assert.Equal(Outcome.Abandoned, call.Verdict.Outcome);
        Assert.Contains(call.All.OfType<EndLeg>(), end => end.Leg == new LegId(1));
    }

    [Fact]
    public void When_one_of_two_leaves_the_app_ends_the_call()
    {
        var call = CallStory.Ringing().LegRings(1).LegPicksUp(1).LegPresses(1).Moved();
        string[] both = [$"4:{TestPlan.Caller}", $"4:{TestPlan.Dana}"];
        call.On(at => new PeopleInCall(at, 5, [both[0]]));
        Assert.Equal(Stage.Talking, call.State.Stage);

        call.On(at => new PeopleInCall(at, 4, both));
        Assert.Single(call.Last.OfType<EndCall>());
        call.AppEndsIt();
        Assert.Equal(Outcome.Answered, call.Verdict.Outcome);
    }

    [Fact]
    public void A_caller_to_whom_nothing_can_be_played_is_asked_about_once()
    {
        var call = CallStory.Ringing();
        var music = call.All.OfType<PlayToCaller>().Last();
        call.On(at => new CommandFailed(at, music, Gone: true, "404"));
        Assert.IsType<InspectCall>(Assert.Single(call.Last));

        call.On(at => new CallIsGone(at));
        Assert.Equal(Outcome.Abandoned, call.Verdict.Outcome);
    }

    [Fact]
    public void A_move_that_is_refused_is_asked_about_before_it_is_repeated()
    {
        var call = CallStory.Ringing().LegRings(1).LegPicksUp(1).LegPresses(1);
        var move = call.All.OfType<MoveLeg>().Single();
        call.On(at => new PersonNotMoved(at, move.Number, 8501));
        Assert.Single(call.Last.OfType<InspectCall>());
        Assert.Empty(call.Last.OfType<MoveLeg>());

        call.On(at => new PeopleInCall(at, null, [$"4:{TestPlan.Caller}"]));
        Assert.Single(call.Last.OfType<MoveLeg>());
        call.On(at => new PeopleInCall(at, null, [$"4:{TestPlan.Caller}", $"4:{TestPlan.Dana}"]));
        Assert.Equal(Stage.Talking, call.State.Stage);
    }
}
