using Ringback.Core.Routing;
using Ringback.Core.Routing.Trials;

namespace Ringback.Core.Tests.Trials;

public sealed class TrialTests
{
    [Fact]
    public void A_caller_in_opening_hours_reaches_the_first_person_who_picks_up()
    {
        var result = Trial.Run(Tryout.FirstCall, Tryout.Call(Tryout.FirstCall));

        Assert.Equal("answered", result.Outcome);
        Assert.Equal(new PersonId("lee"), result.AnsweredBy);
        Assert.Equal(["greeting", "open-now", "dispatch"], result.StepNames);
        var ring = Assert.Single(result.Rung);
        Assert.Equal(TimeSpan.FromSeconds(6), ring.Until - ring.From);
        Assert.Equal("answered", ring.Ended);
        Assert.Empty(result.Texts);
    }

    [Fact]
    public void A_caller_whom_nobody_answers_leaves_a_message_and_gets_one_text()
    {
        var request = Tryout.Call(Tryout.FirstCall) with { OtherPhones = TrialPhone.Never, When = [new CallerAct.Say("Please call me back about the boiler")] };

        var result = Trial.Run(Tryout.FirstCall, request);

        Assert.Equal("voicemail", result.Outcome);
        Assert.Equal(["greeting", "open-now", "dispatch", "overflow", "message", "goodbye"], result.StepNames);
        Assert.Equal(["lee", "sam", "dana"], result.Rung.Select(ring => ring.Person.Value));
        var text = Assert.Single(result.Texts);
        Assert.Equal((TrialText.ToCaller, TrialText.TextBack), (text.To, text.Why));
        Assert.InRange(text.At - result.Length, TimeSpan.Zero, TimeSpan.FromSeconds(60));
    }

    [Fact]
    public void A_caller_who_says_nothing_is_asked_and_the_result_says_so()
    {
        var result = Trial.Run(Tryout.FirstCall, Tryout.Call(Tryout.FirstCall) with { OtherPhones = TrialPhone.Never });

        Assert.Equal(1, result.SilentAnswers);
        Assert.DoesNotContain(result.Timeline, moment => moment.What == "caller-said");
    }

    [Fact]
    public void A_patient_caller_talks_to_the_machine_and_an_impatient_one_hangs_up()
    {
        var patient = Tryout.Call(Tryout.FirstCall) with { OtherPhones = TrialPhone.Never, Talks = true };

        Assert.Equal("voicemail", Trial.Run(Tryout.FirstCall, patient).Outcome);
        var impatient = Trial.Run(Tryout.FirstCall, patient with { Patience = TimeSpan.FromSeconds(20) });
        Assert.Equal("abandoned", impatient.Outcome);
        Assert.Equal(TimeSpan.FromSeconds(20), impatient.Waited);
        Assert.True(impatient.CallerHungUp);
    }

    [Fact]
    public void Who_is_rung_and_how_it_ended_is_told_for_every_phone()
    {
        var request = Tryout.Call(Tryout.FirstCall).WithPhones(("lee", TrialPhone.Declines), ("sam", TrialPhone.Voicemail), ("dana", TrialPhone.Answers(TimeSpan.FromSeconds(3))));

        var result = Trial.Run(Tryout.FirstCall, request);

        Assert.Equal(
            [("lee", "declined"), ("sam", "no answer"), ("dana", "answered")],
            result.Rung.Select(ring => (ring.Person.Value, ring.Ended)));
        Assert.All(result.Rung, ring => Assert.True(ring.Until >= ring.From && ring.Released >= ring.Until));
    }

    [Fact]
    public void Without_speech_the_caller_hears_tones_and_the_call_goes_on()
    {
        var request = Tryout.Call(Tryout.FirstCall) with { Speech = false, OtherPhones = TrialPhone.Never, Talks = true };

        var result = Trial.Run(Tryout.FirstCall, request);

        Assert.Equal("voicemail", result.Outcome);
        Assert.True(result.LongestSilence.Length <= TrialSilence.Limit, result.Told());
    }

    [Fact]
    public void A_blocked_caller_is_not_let_in()
    {
        var result = Trial.Run(Tryout.FirstCall, Tryout.Call(Tryout.FirstCall) with { From = PhoneNumber.Parse("+13125550666") });

        Assert.Equal("blocked", result.Outcome);
        Assert.Empty(result.Path);
    }

    [Fact]
    public void An_anonymous_caller_gets_no_text_and_the_result_says_why()
    {
        var result = Trial.Run(Tryout.FirstCall, Tryout.Call(Tryout.FirstCall) with { From = null, OtherPhones = TrialPhone.Never, Talks = true });

        Assert.Empty(result.Texts);
        Assert.Equal("the caller is anonymous", result.TextWithheld);
    }

    [Fact]
    public void A_caller_with_an_open_case_gets_no_second_text()
    {
        var known = CallerFacts.Stranger with { IsReturning = true, HasOpenCase = true };
        var result = Trial.Run(Tryout.FirstCall, Tryout.Call(Tryout.FirstCall) with { Caller = known, OtherPhones = TrialPhone.Never, Talks = true });

        Assert.Empty(result.Texts);
        Assert.NotNull(result.TextWithheld);
    }

    [Fact]
    public void The_same_request_ends_the_same_way()
    {
        var request = Tryout.Call(Tryout.FirstCall) with { OtherPhones = TrialPhone.Declines, Talks = true };

        Assert.Equal(TrialJson.Write(Trial.Run(Tryout.FirstCall, request)), TrialJson.Write(Trial.Run(Tryout.FirstCall, request)));
    }
}
