using Ringback.Core.Plans;
using Ringback.Core.Routing;

namespace Ringback.Core.Tests.Routing.Dialogue;

public sealed class IntakeTests
{
    private static readonly Plan Plan = DialoguePlan.With(
        """start: { intake: { ask: { name: "Your name?", reason: "What do you need?" }, urgent-words: ["gas leak", inundación], tries: 2 }, urgent: a, else: b, silent: c }""");

    [Fact]
    public void Answers_are_kept_by_their_field()
    {
        var call = DialogueStory.Answered(Plan);
        Assert.Equal("Your name?", call.Words());
        call.Says("Jo Reyes");
        Assert.Equal("What do you need?", call.Words());
        call.Says("a quote for a new faucet").Played().AppEndsIt();

        Assert.Equal(["start", "b"], call.Path());
        Assert.Equal(Outcome.Intake, call.Verdict.Outcome);
        Assert.Equal(("Jo Reyes", "a quote for a new faucet"), (call.Verdict.Told["name"], call.Verdict.Told["reason"]));
        Assert.False(call.Verdict.IsUrgent);
    }

    [Fact]
    public void What_was_told_counts_also_when_the_caller_hangs_up_before_the_end() =>
        Assert.Equal(Outcome.Intake, DialogueStory.Answered(Plan).Says("Jo Reyes").CallerLeaves().Verdict.Outcome);

    [Fact]
    public void Who_says_emergency_means_it_also_where_the_plan_lists_the_words_of_its_trade()
    {
        var call = DialogueStory.Answered(Plan).Says("It is an emergency");

        Assert.Equal("a", call.Step());
    }

    [Fact]
    public void A_question_without_an_answer_is_asked_again_and_then_left()
    {
        var call = DialogueStory.Answered(Plan).IsSilent();
        Assert.Equal("Sorry, I did not get that. Your name?", call.Words());
        call.IsNotUnderstood();
        Assert.Equal("What do you need?", call.Words());

        Assert.Equal("b", call.Says("a faucet").Step());
    }

    [Fact]
    public void A_caller_of_whom_nothing_was_understood_goes_the_silent_way()
    {
        var call = DialogueStory.Answered(Plan).IsSilent().IsSilent().IsSilent().IsSilent().AppEndsIt();

        Assert.Equal(["start", "c"], call.Path());
        Assert.Equal(Outcome.Unanswered, call.Verdict.Outcome);
    }

    [Theory]
    [InlineData("I smell a GAS LEAK, hurry!")]
    [InlineData("tengo una inundacion en la casa")]
    [InlineData("¡Inundación!")]
    public void An_emergency_does_not_wait_for_the_other_questions(string said)
    {
        var call = DialogueStory.Answered(Plan).Says(said);

        Assert.Equal("a", call.Step());
        Assert.True(call.CallerLeaves().Verdict.IsUrgent);
    }

    [Theory]
    [InlineData("a Vegas leaker")]
    [InlineData("gas, and a leak")]
    public void Only_whole_words_are_urgent(string said) => Assert.Equal("start", DialogueStory.Answered(Plan).Says(said).Step());

    [Fact]
    public void Urgency_counts_without_a_way_of_its_own()
    {
        var plan = DialoguePlan.With("""start: { intake: { ask: { reason: "What do you need?" }, urgent-words: [flood] }, else: b }""");
        var call = DialogueStory.Answered(plan).Says("A flood.");

        Assert.Equal(("b", true), (call.Step(), call.State.IsUrgent));
    }

    [Fact]
    public void Without_the_speech_service_the_caller_hears_a_tone_and_goes_on()
    {
        var call = DialogueStory.Answered(Plan).SpeechFails();
        Assert.Equal(Tune.Apology, Assert.Single(call.Last.OfType<PlayToCaller>()).Sound);
        Assert.Equal("c", call.Played().Step());

        Assert.Equal("b", DialogueStory.Answered(Plan).Says("Jo Reyes").SpeechFails().Played().Step());
    }

    [Fact]
    public void An_intake_of_which_nothing_is_heard_any_more_goes_on() => Assert.Equal("c", DialogueStory.Answered(Plan).Passes(150).Step());

    [Fact]
    public void When_no_word_of_an_answer_comes_a_tone_waits_behind_the_question_before_the_silence_is_long()
    {
        var call = DialogueStory.Answered(Plan);
        var prompt = ((Speech)call.Last.OfType<ListenToCaller>().Single().Prompt!).Length.TotalSeconds;
        Assert.Empty(call.Passes(prompt + 4).All.OfType<PlayToCaller>());

        Assert.Equal((Tune.Tone, true), Assert.Single(call.Passes(1).All.OfType<PlayToCaller>()) is var tone ? (tone.Sound, tone.IsQueued) : default);
        Assert.Equal("Sorry, I did not get that. Your name?", call.Played().Words());
    }

    [Fact]
    public void Who_speaks_for_long_is_heard_to_the_end()
    {
        var call = DialogueStory.Answered(Plan).Passes(15);
        Assert.Equal("What do you need?", call.Says("Jo Reyes, and I have called before, and ...").Words());

        call.Played();
        Assert.Empty(call.Last);
    }

    [Fact]
    public void A_caller_may_think_for_a_while_but_not_in_a_long_silence() =>
        Assert.True(DialogueStory.Answered(Plan).Last.OfType<ListenToCaller>().Single().SilenceBefore < TimeSpan.FromSeconds(5));

    [Fact]
    public void An_answer_to_an_earlier_question_is_no_answer_to_the_next()
    {
        var call = DialogueStory.Answered(Plan);
        var first = call.Last.OfType<ListenToCaller>().Single().Number;
        call.Says("Jo Reyes").On(at => new Heard(at, first, "Jo Reyes"));

        Assert.Equal(["name"], call.State.Told.Keys);
    }
}
