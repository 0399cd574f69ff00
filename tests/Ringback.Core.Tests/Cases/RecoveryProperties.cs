using FsCheck;
using FsCheck.Fluent;
using Ringback.Core.Cases;
using Outcome = Ringback.Core.Routing.Outcome;

namespace Ringback.Core.Tests.Cases;

/// <summary>What must hold whatever callers and staff do, in whatever order.</summary>
public class RecoveryProperties
{
    private const int Events = 25;

    private enum Act
    {
        MissedCall,
        AnsweredCall,
        Reply,
        Contact,
        Close,
        Wait,
    }

    [Fact]
    public void No_rung_is_skipped_or_doubled_and_none_is_climbed_while_nobody_waits() => ForAnyLife(story =>
    {
        var expected = Rung.Alert;
        var need = (0, 0);
        return (minute, _) =>
        {
            if (story.Caller.Latest is not { } recovery)
            {
                return;
            }

            var waited = recovery.IsWaiting;
            var now = (story.Caller.Cases, recovery.Need.Number);
            (expected, need) = now == need ? (expected, need) : (Rung.Alert, now);
            foreach (var rung in story.Climb(minute))
            {
                Assert.True(waited);
                Assert.Equal(expected, rung);
                Assert.True(LadderRules.DueAt(recovery.Need, rung, AlwaysClock.Instance) <= CaseStory.At(minute));
                expected = expected.Next;
            }
        };
    });

    [Fact]
    public void Each_need_raised_by_a_call_gets_one_text_or_a_reason() => ForAnyLife(story =>
    {
        var before = (Case: 0, Need: 0);
        return (_, act) =>
        {
            var now = (story.Caller.Cases, story.Caller.Latest?.Need.Number ?? 0);
            var raised = act == Act.MissedCall && now != before;
            var step = act is Act.MissedCall or Act.Reply or Act.AnsweredCall ? story.Steps[^1] : null;
            var answers = (step?.TextBack is null ? 0 : 1) + (step?.Entries.Count(entry => entry.What == Happenings.TextBackWithheld) ?? 0);
            Assert.Equal(raised ? 1 : 0, answers);
            before = now;
        };
    });

    [Fact]
    public void A_missed_call_or_a_reply_always_leaves_the_caller_in_one_open_case_that_waits() => ForAnyLife(story => (_, act) =>
    {
        if (act is Act.MissedCall or Act.Reply)
        {
            Assert.True(story.Caller.Open is { IsWaiting: true });
        }
    });

    [Fact]
    public void Nobody_gets_more_than_three_automatic_texts_in_a_day() => ForAnyLife(story =>
    {
        var sent = new List<double>();
        return (minute, act) =>
        {
            if (act == Act.MissedCall && story.Steps[^1].TextBack is not null)
            {
                sent.Add(minute);
                Assert.True(sent.Count(earlier => minute - earlier < 24 * 60) <= 3);
            }
        };
    });

    private static void ForAnyLife(Func<CaseStory, Action<double, Act>> check)
    {
        var acts = Gen.Zip(Gen.Elements(Enum.GetValues<Act>()), Gen.Choose(1, 90)).ArrayOf(Events);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(acts.ToArbitrary(), life =>
        {
            var story = new CaseStory();
            var observe = check(story);
            var minute = 0.0;
            foreach (var (act, pause) in life)
            {
                minute += pause;
                Do(story, act, minute);
                observe(minute, act);
            }
        }));
    }

    private static void Do(CaseStory story, Act act, double minute)
    {
        switch (act)
        {
            case Act.MissedCall:
                story.Call(Outcome.Abandoned, minute);
                break;
            case Act.AnsweredCall:
                story.Call(Outcome.Answered, minute);
                break;
            case Act.Reply:
                story.Text("hello", minute);
                break;
            case Act.Contact when story.Caller.Open is not null:
                story.Contact(minute);
                break;
            case Act.Close when story.Caller.Open is not null:
                story.Close(minute);
                break;
        }
    }
}
