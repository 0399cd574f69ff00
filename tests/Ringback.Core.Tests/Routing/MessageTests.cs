using Ringback.Core.Routing;

namespace Ringback.Core.Tests.Routing;

public sealed class MessageTests
{
    [Fact]
    public void Three_seconds_of_recording_are_a_message() => Assert.Equal(Outcome.Voicemail, Recording().Passes(3).CallerLeaves().Verdict.Outcome);

    [Fact]
    public void Less_is_none() => Assert.Equal(Outcome.Abandoned, Recording().Passes(2).CallerLeaves().Verdict.Outcome);

    [Fact]
    public void A_recording_that_was_confirmed_late_counts_from_its_start()
    {
        var call = ToMessage();
        var start = call.Now;
        call.Passes(6).CallerLeaves();
        Assert.Equal(Stage.Closing, call.State.Stage);

        call.On(new RecordingRuns(start, "rec"));
        Assert.Equal(Outcome.Voicemail, call.Verdict.Outcome);
    }

    [Fact]
    public void The_pound_key_ends_the_message_and_the_plan_goes_on()
    {
        var call = Recording().Passes(5);
        call.On(at => new Heard(at, call.All.OfType<ListenToCaller>().Last().Number, null));

        Assert.Equal("rec", Assert.Single(call.Last.OfType<StopRecording>()).Recording);
        Assert.Single(call.Last.OfType<EndCall>());
        call.AppEndsIt();
        Assert.Equal(Outcome.Voicemail, call.Verdict.Outcome);
    }

    [Fact]
    public void Without_the_speech_service_the_message_is_taken_all_the_same()
    {
        var call = Recording();
        call.On(at => new HearingFailed(at, call.All.OfType<ListenToCaller>().Last().Number, 8565));

        Assert.False(Assert.Single(call.Last.OfType<ListenToCaller>()).Speech);
        Assert.Equal(Outcome.Voicemail, call.Passes(10).CallerLeaves().Verdict.Outcome);
    }

    [Fact]
    public void A_message_has_an_end_also_when_nothing_is_heard_any_more()
    {
        var call = Recording().Passes(70);

        Assert.Single(call.All.OfType<EndCall>());
    }

    [Fact]
    public void A_caller_who_left_no_message_and_was_hung_up_on_is_unanswered()
    {
        var call = Recording().Passes(1);
        call.On(at => new Heard(at, call.All.OfType<ListenToCaller>().Last().Number, null)).AppEndsIt();

        Assert.Equal(Outcome.Unanswered, call.Verdict.Outcome);
    }

    [Fact]
    public void A_caller_who_was_faster_than_the_app_has_hung_up()
    {
        var call = Recording().Passes(1);
        call.On(at => new Heard(at, call.All.OfType<ListenToCaller>().Last().Number, null)).On(at => new CallTerminated(at, WasThere: false));

        Assert.Equal(Outcome.Abandoned, call.Verdict.Outcome);
    }

    [Fact]
    public void Out_of_hours_the_plan_informs_the_caller()
    {
        var sunday = new DateTimeOffset(2026, 3, 1, 18, 0, 0, TimeSpan.Zero);
        var call = CallStory.Answered(now: sunday).Played().Played().AppEndsIt();

        Assert.Equal(Outcome.Informed, call.Verdict.Outcome);
        Assert.False(call.Verdict.NeedsCase);
    }

    [Fact]
    public void Speech_that_fails_becomes_a_tone_and_the_next_step()
    {
        var call = CallStory.Answered();
        call.On(at => new PlayFailed(at, call.All.OfType<PlayToCaller>().Last().Number, 8565));
        Assert.IsType<Tune>(Assert.Single(call.Last.OfType<PlayToCaller>()).Sound);

        call.Played();
        Assert.Equal(new StepName("desk"), call.State.Step);
    }

    private static CallStory ToMessage() => CallStory.Ringing().LegRings(1).Passes(15).LegRings(2).Passes(15).LegRings(3).Passes(15).Played();

    private static CallStory Recording() => ToMessage().On(at => new RecordingRuns(at, "rec"));
}
