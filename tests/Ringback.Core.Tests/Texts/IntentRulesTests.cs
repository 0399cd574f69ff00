using Ringback.Core.Cases;
using Ringback.Core.Tests.Cases;
using Ringback.Core.Texts.Sending;

namespace Ringback.Core.Tests.Texts;

public class IntentRulesTests
{
    private static readonly Guid FirstId = new("11111111-1111-4111-8111-111111111111");
    private static readonly Guid NewId = new("22222222-2222-4222-8222-222222222222");

    private static readonly Intent Planned = new(
        "key", null, 1, Rung.TextBack, Entry.Caller, Entry.Ringback, Channel.Text, "+13125550100", "+13125559001", null, "Hi", CaseStory.At(0), FirstId,
        CaseStory.At(0), IntentStatus.Sending, CaseStory.At(0) + IntentRules.Lease, 1, false, null, null);

    [Fact]
    public void Nobody_touches_an_intent_that_is_being_sent() =>
        Assert.Equal(new IntentMove.Wait(Planned.Until), IntentRules.Next(Planned, CaseStory.At(0.3), NewId));

    [Fact]
    public void One_whose_sender_died_is_sent_again_unchanged_while_the_service_remembers_it()
    {
        var again = Assert.IsType<IntentMove.Send>(IntentRules.Next(Planned, CaseStory.At(2), NewId)).Leased;

        Assert.Equal((FirstId, CaseStory.At(0), false), (again.RequestId, again.FirstSent, again.Repeat));
    }

    [Fact]
    public void After_a_long_outage_it_waits_for_the_report_and_then_goes_out_once_more_marked()
    {
        var doubtful = Assert.IsType<IntentMove.Save>(IntentRules.Next(Planned, CaseStory.At(7), NewId)).Changed;
        Assert.Equal(IntentStatus.Doubtful, doubtful.Status);
        Assert.IsType<IntentMove.Wait>(IntentRules.Next(doubtful, CaseStory.At(16.9), NewId));

        var repeat = Assert.IsType<IntentMove.Send>(IntentRules.Next(doubtful, CaseStory.At(17), NewId)).Leased;
        Assert.Equal((NewId, CaseStory.At(17), true), (repeat.RequestId, repeat.FirstSent, repeat.Repeat));

        var doubtfulAgain = Assert.IsType<IntentMove.Save>(IntentRules.Next(repeat, CaseStory.At(30), FirstId)).Changed;
        var given = Assert.IsType<IntentMove.Save>(IntentRules.Next(doubtfulAgain, CaseStory.At(40), FirstId)).Changed;
        Assert.Equal(IntentStatus.Unknown, given.Status);
    }

    [Fact]
    public void A_delivery_report_ends_the_doubt()
    {
        var doubtful = IntentRules.After(Planned, new SendResult.Forgotten(), CaseStory.At(6));

        Assert.IsType<IntentMove.Nothing>(IntentRules.Next(IntentRules.Reported(doubtful, true, "2000", "m1"), CaseStory.At(60), NewId));
    }

    [Fact]
    public void What_the_service_never_took_goes_out_late_under_a_fresh_id_and_is_no_repeat()
    {
        var refused = IntentRules.After(Planned, new SendResult.NotTaken("no connection", null), CaseStory.At(0));

        var late = Assert.IsType<IntentMove.Send>(IntentRules.Next(refused, CaseStory.At(20), NewId)).Leased;
        Assert.Equal((NewId, false), (late.RequestId, late.Repeat));
    }

    [Fact]
    public void Being_turned_away_later_does_not_prove_that_the_first_attempt_was_not_taken()
    {
        var lost = IntentRules.After(Planned, new SendResult.Unsure("the answer was lost"), CaseStory.At(0));
        var again = Assert.IsType<IntentMove.Send>(IntentRules.Next(lost, CaseStory.At(1), NewId)).Leased;
        var away = IntentRules.After(again, new SendResult.NotTaken("no connection", null), CaseStory.At(1));

        var doubtful = Assert.IsType<IntentMove.Save>(IntentRules.Next(away, CaseStory.At(7), NewId)).Changed;
        Assert.Equal(IntentStatus.Doubtful, doubtful.Status);
        var repeat = Assert.IsType<IntentMove.Send>(IntentRules.Next(doubtful, CaseStory.At(17), NewId)).Leased;
        Assert.Equal((NewId, true, false), (repeat.RequestId, repeat.Repeat, repeat.MayBeTaken));
    }

    [Fact]
    public void A_refusal_is_final_and_a_report_of_failure_speaks_in_words()
    {
        Assert.True(IntentRules.After(Planned, new SendResult.Refused("bad number"), CaseStory.At(0)).IsSettled);
        Assert.Equal("the recipient has opted out of texts", IntentRules.Reported(Planned, false, "4007: Opted out", null).Detail);
    }

    [Fact]
    public void An_email_is_always_tried_again_under_the_same_operation()
    {
        var email = Planned with { Channel = Channel.Email };

        Assert.Equal(FirstId, Assert.IsType<IntentMove.Send>(IntentRules.Next(email, CaseStory.At(30), NewId)).Leased.RequestId);
    }
}
