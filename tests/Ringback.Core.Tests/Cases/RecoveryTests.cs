using Ringback.Core.Cases;
using Ringback.Core.Routing;

namespace Ringback.Core.Tests.Cases;

public class RecoveryTests
{
    private readonly CaseStory story = new();

    [Fact]
    public void A_missed_call_opens_a_case_and_gets_one_text()
    {
        story.Call(Outcome.Abandoned, 0);

        Assert.True(story.Case.IsWaiting);
        Assert.Equal(CaseStory.At(0), story.Case.Need.Since);
        Assert.Equal(LadderSignal.Start, story.Steps[0].Ladder);
        Assert.Equal("Hi, it's Acme Plumbing. Sorry we missed your call! What can we help with?", story.Steps[0].TextBack!.Body);
        Assert.Equal((CaseStory.Line, CaseStory.Jo), (story.Steps[0].TextBack!.From, story.Steps[0].TextBack!.To));
    }

    [Fact]
    public void Three_calls_in_a_row_make_one_case_one_text_and_a_rising_urgency()
    {
        var urgencies = Enumerable.Range(0, 3).Select(minute => story.Call(Outcome.Unanswered, minute).Case.Urgency).ToList();

        Assert.Equal([Urgency.Normal, Urgency.High, Urgency.Urgent], urgencies);
        Assert.Equal(1, story.Caller.Cases);
        Assert.Equal(1, story.TextBacks);
        Assert.Equal(CaseStory.At(0), story.Case.Need.Since);
    }

    [Fact]
    public void An_answered_call_closes_the_open_case_as_contacted()
    {
        story.Call(Outcome.Abandoned, 0).Call(Outcome.Answered, 5);

        Assert.Equal((true, "contacted"), (story.Case.IsClosed, story.Case.Disposition));
        Assert.Contains(story.Timeline, entry => entry is { Who: "lee", What: Happenings.Contacted });
    }

    [Theory]
    [InlineData(Outcome.Answered)]
    [InlineData(Outcome.Blocked)]
    [InlineData(Outcome.Informed)]
    public void A_call_that_needs_nothing_more_opens_no_case(Outcome outcome)
    {
        story.Call(outcome, 0);

        Assert.Null(story.Caller.Latest);
        Assert.Equal(0, story.TextBacks);
    }

    [Fact]
    public void A_missed_call_after_contact_raises_a_new_need_in_the_same_case()
    {
        story.Call(Outcome.Abandoned, 0).Contact(10).Call(Outcome.Abandoned, 50);

        Assert.Equal(1, story.Caller.Cases);
        Assert.Equal((2, CaseStory.At(50)), (story.Case.Need.Number, story.Case.Need.Since));
        Assert.Equal(2, story.TextBacks);
    }

    [Fact]
    public void Within_the_cool_down_no_second_text_goes_out_and_the_case_says_so()
    {
        story.Call(Outcome.Abandoned, 0).Contact(10).Call(Outcome.Abandoned, 20);

        Assert.Equal(1, story.TextBacks);
        var withheld = Assert.Single(story.Timeline, entry => entry.What == Happenings.TextBackWithheld);
        Assert.Contains("cool-down", withheld.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_caller_who_opted_out_is_not_texted_and_the_case_tells_staff_to_call()
    {
        story.Is(story.Caller.OptOut(CaseStory.Line)).Call(Outcome.Voicemail, 0);

        Assert.Equal(0, story.TextBacks);
        Assert.True(story.Case.IsWaiting);
        Assert.Contains("call instead", Assert.Single(story.Timeline, entry => entry.What == Happenings.TextBackWithheld).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reply_starts_the_clock_again_without_an_automatic_text()
    {
        story.Call(Outcome.Abandoned, 0).Text("My sink leaks", 12);

        Assert.Equal((2, NeedCause.Text, CaseStory.At(12)), (story.Case.Need.Number, story.Case.Need.Cause, story.Case.Need.Since));
        Assert.Equal(1, story.TextBacks);
        Assert.Equal(LadderSignal.Wake, story.Steps[^1].Ladder);
    }

    [Fact]
    public void A_call_joins_the_need_that_a_reply_has_raised()
    {
        story.Text("Are you open?", 0).Call(Outcome.Abandoned, 1);

        Assert.Equal((1, CaseStory.At(0)), (story.Case.Need.Number, story.Case.Need.Since));
        Assert.Equal(0, story.TextBacks);
    }

    [Fact]
    public void A_text_soon_after_the_end_reopens_the_case_with_a_new_ladder()
    {
        var id = story.Call(Outcome.Abandoned, 0).Close(5).Case.Id;

        story.Text("One more thing", 60);

        Assert.Equal((id, 2, false), (story.Case.Id, story.Case.Ladder, story.Case.IsClosed));
        Assert.Equal($"{id}-2", story.Case.LadderInstance);
        Assert.Equal(LadderSignal.Start, story.Steps[^1].Ladder);
    }

    [Fact]
    public void A_text_long_after_the_end_opens_a_new_case()
    {
        story.Call(Outcome.Abandoned, 0).Close(5).Text("Hello again", Recovery.ReopenWithin.TotalMinutes + 6);

        Assert.Equal((2, 1), (story.Caller.Cases, story.Case.Ladder));
    }

    [Fact]
    public void A_missed_call_that_we_hear_of_after_a_later_talk_is_settled_at_once()
    {
        story.Call(Outcome.Answered, 5).Call(Outcome.Abandoned, 0, heardAt: 6);

        Assert.Equal((true, "contacted"), (story.Case.IsClosed, story.Case.Disposition));
        Assert.Equal(0, story.TextBacks);
        Assert.Contains(story.Timeline, entry => entry.What == Happenings.TextBackWithheld);
    }

    [Fact]
    public void A_talk_that_we_hear_of_late_does_not_silence_a_caller_who_has_called_since()
    {
        story.Call(Outcome.Abandoned, 10).Call(Outcome.Answered, 5, heardAt: 11);

        Assert.True(story.Case.IsWaiting);
    }

    [Fact]
    public void Calls_that_are_heard_of_out_of_order_count_from_the_first()
    {
        story.Call(Outcome.Abandoned, 3).Call(Outcome.Abandoned, 0, heardAt: 4);

        Assert.Equal(CaseStory.At(0), story.Case.Need.Since);
    }
}
