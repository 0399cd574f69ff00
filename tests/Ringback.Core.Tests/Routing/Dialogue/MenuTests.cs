using Ringback.Core.Plans;
using Ringback.Core.Routing;

namespace Ringback.Core.Tests.Routing.Dialogue;

public sealed class MenuTests
{
    private static readonly Plan Keys = DialoguePlan.With("""start: { menu: "Press 1 or 2.", choices: { 1: a, 2: b }, tries: 2, wait: 4s, else: c }""");

    private static readonly Plan Ways =
        DialoguePlan.With("""start: { menu: "Press 1.", choices: { 1: { to: a, say: { en-US: [sales], es-US: [ventas] } } }, tries: 2, wait: 9s, else: c, silence: b, wrong: a }""");

    [Fact]
    public void The_prompt_is_heard_at_once_and_keys_are_waited_for()
    {
        var call = DialogueStory.Answered(Keys);

        var ask = Assert.IsType<AskCaller>(call.Last[^1]);
        Assert.Equal(new Speech("Press 1 or 2.", "en-US"), ask.Prompt);
        Assert.Equal(["1", "2"], ask.Choices.Select(choice => choice.Key));
        Assert.False(ask.Speech);
    }

    [Fact]
    public void A_key_goes_its_way_and_the_timeline_says_which()
    {
        var call = DialogueStory.Answered(Keys).Presses("2");

        Assert.Equal("b", call.Step());
        Assert.Contains(call.State.Timeline, moment => moment is { What: "pressed", Detail: "2" });
    }

    [Fact]
    public void A_phrase_goes_its_way_and_the_timeline_says_what_was_said()
    {
        var call = DialogueStory.Answered(Ways);
        Assert.True(call.Asked().Speech);
        Assert.Equal(["sales"], call.Asked().Choices[0].Phrases);

        call.Chooses("1", "sales please");
        Assert.Equal("a", call.Step());
        Assert.Contains(call.State.Timeline, moment => moment is { What: "said", Detail: "sales please" });
    }

    [Fact]
    public void A_silent_caller_hears_the_prompt_again_and_is_then_sent_on()
    {
        var call = DialogueStory.Answered(Keys).IsSilent();
        Assert.Equal("Sorry, I did not get that. Press 1 or 2.", call.Words());

        call.IsSilent();
        Assert.Equal("c", call.Step());
    }

    [Fact]
    public void The_last_try_says_which_way_a_caller_goes_who_chose_nothing()
    {
        Assert.Equal("a", DialogueStory.Answered(Ways).IsNotUnderstood().IsNotUnderstood().Step());
        Assert.Equal("a", DialogueStory.Answered(Ways).Presses("7").Presses("8").Step());
        Assert.Equal("b", DialogueStory.Answered(Ways).Presses("7").IsSilent().IsSilent().IsSilent().Step());
    }

    [Fact]
    public void A_long_wait_is_never_silent_for_long()
    {
        var call = DialogueStory.Answered(Ways);
        List<TimeSpan> waits = [call.Asked().Wait];
        while (call.IsSilent().Asked() is { Prompt: Tune } piece)
        {
            waits.Add(piece.Wait);
        }

        Assert.Equal([4, 4, 1], waits.Select(wait => wait.TotalSeconds));
        Assert.Equal("start", call.Step());
    }

    [Fact]
    public void Without_the_speech_service_a_tone_asks_for_keys_once()
    {
        var call = DialogueStory.Answered(Ways).SpeechFails();
        Assert.Equal((Tune.Apology, false), (call.Asked().Prompt, call.Asked().Speech));
        Assert.Equal("a", call.Presses("1").Step());

        Assert.Equal("c", DialogueStory.Answered(Ways).SpeechFails().SpeechFails().Step());
        Assert.Equal("c", DialogueStory.Answered(Ways).SpeechFails().IsSilent().IsSilent().IsSilent().Step());
    }

    [Fact]
    public void An_order_to_ask_that_is_refused_is_asked_with_a_tone()
    {
        var call = DialogueStory.Answered(Keys);
        call.On(at => new CommandFailed(at, call.Asked(), Gone: false, "400"));

        Assert.Equal(Tune.Apology, call.Asked().Prompt);
    }

    [Fact]
    public void A_menu_of_which_nothing_is_heard_any_more_goes_on()
    {
        var call = DialogueStory.Answered(Keys).Passes(60);

        Assert.Equal("c", call.Step());
    }

    [Fact]
    public void When_no_word_of_a_choice_comes_a_tone_tells_whether_the_menu_is_over()
    {
        var call = DialogueStory.Answered(Keys);
        call.Passes(((Speech)call.Asked().Prompt).Length.TotalSeconds + 5);
        Assert.True(Assert.Single(call.Last.OfType<PlayToCaller>()).IsQueued);
        Assert.Equal("a", DialogueStory.Answered(Keys).Passes(7).Presses("1").Step());

        Assert.Equal("Sorry, I did not get that. Press 1 or 2.", call.Played().Words());
    }

    [Fact]
    public void Late_and_repeated_answers_change_nothing()
    {
        var call = DialogueStory.Answered(Keys);
        var first = call.Asked().Number;
        call.IsSilent();
        var again = call.State.Commands;

        call.On(at => new HearingFailed(at, first, 8510)).On(at => new Chose(at, first, "1", null)).On(at => new PlayEnded(at, first));
        Assert.Equal(("start", again), (call.Step(), call.State.Commands));
    }

    [Fact]
    public void A_caller_who_chose_spanish_is_asked_in_spanish()
    {
        var plan = DialoguePlan.With(
            """
            start: { language: es-US, next: ask }
            ask: { menu: { en-US: "Press 1.", es-US: "Oprima 1." }, choices: { 1: { to: a, say: { en-US: [sales], es-US: [ventas] } } }, else: b }
            """);

        var call = DialogueStory.Answered(plan);
        Assert.Equal((new Speech("Oprima 1.", "es-US"), "es-US"), (call.Asked().Prompt, call.Asked().Language));
        Assert.Equal(["ventas"], call.Asked().Choices[0].Phrases);
        Assert.Equal("Disculpe, no le entendí. Oprima 1.", call.IsNotUnderstood().Words());
        Assert.Equal("es-US", call.CallerLeaves().Verdict.Language);
    }
}
