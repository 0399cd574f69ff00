using Ringback.Core.Cases;
using Ringback.Core.Routing;

namespace Ringback.Core.Tests.Cases;

public class LadderRulesTests
{
    private readonly CaseStory story = new();

    [Fact]
    public void The_ladder_climbs_at_once_after_30_minutes_after_2_hours_and_every_2_hours_from_then_on()
    {
        story.Call(Outcome.Abandoned, 0);

        var climbed = new[] { 0, 29.9, 30, 119.9, 120, 239, 240, 360 }.SelectMany(minute => story.Climb(minute).Select(rung => $"{minute}: {rung}"));

        Assert.Equal(["0: alert", "30: reminder", "120: supervisor", "240: supervisor-2", "360: supervisor-3"], climbed);
    }

    [Fact]
    public void After_an_outage_the_missed_rungs_follow_one_another()
    {
        story.Call(Outcome.Abandoned, 0);

        Assert.Equal(["alert", "reminder", "supervisor", "supervisor-2"], story.Climb(250).Select(rung => rung.ToString()));
    }

    [Fact]
    public void Contact_rests_the_ladder_and_a_reply_wakes_it()
    {
        story.Call(Outcome.Abandoned, 0).Climb(0);

        Assert.Empty(story.Contact(10).Climb(500));
        Assert.Equal(["alert"], story.Text("Still dripping", 600).Climb(600).Select(rung => rung.ToString()));
        Assert.Equal(["reminder"], story.Climb(630).Select(rung => rung.ToString()));
    }

    [Fact]
    public void A_closed_case_has_no_rungs()
    {
        Assert.Empty(story.Call(Outcome.Abandoned, 0).Close(1).Climb(5000));
        Assert.Null(LadderRules.NextDue(story.Case, AlwaysClock.Instance));
    }

    [Fact]
    public void A_rung_can_neither_be_skipped_nor_climbed_twice()
    {
        story.Call(Outcome.Abandoned, 0);

        Assert.Throws<InvalidOperationException>(() => story.Case.Climbed(Rung.Reminder));
        Assert.Throws<InvalidOperationException>(() => story.Case.Climbed(Rung.Alert).Climbed(Rung.Alert));
    }
}
