using Ringback.Core.Callbacks;
using Ringback.Core.Routing;

namespace Ringback.Core.Tests.Callbacks;

public sealed class CallbackTests
{
    [Theory]
    [InlineData(20, false)]
    [InlineData(21, true)]
    public void More_than_20_seconds_together_are_contact(double seconds, bool isContact)
    {
        var story = new CallbackStory().Together().Passes(seconds).On(at => new PeopleInCall(at, 3, CallbackStory.Alone));
        story.On(at => new LegTerminated(at, CallbackFlow.PersonLeg));

        Assert.True(story.IsOver);
        Assert.Equal((CallbackResult.Talked, TimeSpan.FromSeconds(seconds), isContact), (story.Callback.Result, story.Callback.Talked, story.Callback.IsContact));
        Assert.Single(story.All.OfType<SettleCallback>());
    }

    [Fact]
    public void Nothing_rings_before_the_case_allows_it()
    {
        var story = new CallbackStory().Passes(5);
        Assert.Empty(story.All.OfType<RingLeg>());

        story.On(at => new CallbackRefused(at, "Lee has it.", new PersonId("lee")));
        Assert.True(story.IsOver);
        Assert.Empty(story.All.OfType<RingLeg>());
    }

    [Fact]
    public void The_caller_is_rung_only_after_a_key()
    {
        var story = new CallbackStory().PickedUp();
        Assert.Equal(CallbackStory.Dana, Assert.Single(story.All.OfType<RingLeg>()).Phone);

        story.Presses("1");
        Assert.Equal([CallbackStory.Dana, CallbackStory.Caller], story.All.OfType<RingLeg>().Select(ring => ring.Phone));
    }

    [Fact]
    public void A_wrong_key_is_asked_again_once()
    {
        var story = new CallbackStory().PickedUp().Presses("7").Presses("7");

        Assert.Equal(2, story.All.OfType<AskCaller>().Count());
        Assert.Equal(CallbackResult.Unconfirmed, story.Callback.Result);
    }

    [Fact]
    public void Without_speech_a_tone_asks()
    {
        var story = new CallbackStory().PickedUp();
        var asked = story.All.OfType<AskCaller>().Last();
        story.On(at => new CommandFailed(at, asked, Gone: false, "no speech"));

        Assert.IsType<Tune>(story.All.OfType<AskCaller>().Last().Prompt);
        story.Presses("1");
        Assert.Equal(CallbackPhase.Calling, story.Callback.Phase);
    }

    [Fact]
    public void The_person_hears_music_until_the_caller_picks_up()
    {
        var story = new CallbackStory().PickedUp().Presses("1");
        var said = story.All.OfType<PlayToCaller>().Last();
        story.On(at => new PlayEnded(at, said.Number));

        Assert.True(story.All.OfType<PlayToCaller>().Last() is { Sound: Tune { Kind: TuneKind.Music }, Loop: true });
    }

    [Theory]
    [InlineData(480, CallbackResult.CallerDidNotAnswer)]
    [InlineData(486, CallbackResult.CallerWasBusy)]
    [InlineData(404, CallbackResult.CallerNotReached)]
    public void Why_the_caller_was_not_reached_is_said_and_told(int code, CallbackResult result)
    {
        var story = new CallbackStory().CallerRings().On(at => new LegFailed(at, CallbackFlow.CallerLeg, code, 0));

        Assert.Equal((CallbackPhase.Parting, result), (story.Callback.Phase, story.Callback.Result));
        Assert.IsType<Speech>(story.All.OfType<PlayToCaller>().Last().Sound);
        story.Passes(30);
        Assert.True(story.IsOver);
        Assert.Equal(result, story.Callback.Result);
    }

    [Fact]
    public void A_move_that_was_refused_although_it_was_done_is_found_out()
    {
        var story = new CallbackStory().CallerPicksUp();
        var moves = story.All.OfType<MoveLeg>().Last().Number;
        story.On(at => new PersonNotMoved(at, moves, 8501));
        Assert.IsType<InspectCall>(story.All[^2]);

        story.On(at => new PeopleInCall(at, null, CallbackStory.Both));
        Assert.Equal(CallbackPhase.Talking, story.Callback.Phase);
    }

    [Theory]
    [InlineData("1", CallbackPhase.Parting, CallbackResult.Claimed)]
    [InlineData("2", CallbackPhase.Calling, null)]
    public void An_alerted_supervisor_takes_the_case_or_is_connected(string key, CallbackPhase phase, CallbackResult? result)
    {
        var story = new CallbackStory(CallbackCause.Overdue).PickedUp().Presses(key);
        Assert.Single(story.All.OfType<ClaimCase>());

        story.On(at => new CaseClaimed(at));
        Assert.Equal((phase, result), (story.Callback.Phase, story.Callback.Result));
    }

    [Fact]
    public void A_supervisor_who_was_too_late_hears_who_has_it_and_is_not_connected()
    {
        var story = new CallbackStory(CallbackCause.Overdue).PickedUp().Presses("2").On(at => new CaseNotClaimed(at, "claimed", new PersonId("lee")));

        Assert.Contains("Lee Park has it", ((Speech)story.All.OfType<PlayToCaller>().Last().Sound).Text, StringComparison.Ordinal);
        story.Passes(30);
        Assert.Equal((true, CallbackResult.Taken), (story.IsOver, story.Callback.Result));
        Assert.Single(story.All.OfType<RingLeg>());
    }
}
