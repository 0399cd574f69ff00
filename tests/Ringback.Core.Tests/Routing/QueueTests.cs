using Ringback.Core.Plans;
using Ringback.Core.Routing;
using static Ringback.Core.Tests.Routing.RingPlan;

namespace Ringback.Core.Tests.Routing;

public sealed class QueueTests
{
    private static readonly Plan Queue = Waits("how: in-order, also: never");

    [Fact]
    public void A_caller_takes_a_place_hears_music_and_the_first_free_person_rings()
    {
        var call = Calls(Queue);

        Assert.Equal(new JoinQueue(new StepName("desk"), HasPriority: false, Tuesday), Assert.Single(call.All.OfType<JoinQueue>()) with { Number = 0 });
        Assert.Equal(Tune.Music, call.All.OfType<PlayToCaller>().Single().Sound);
        Assert.Equal([DanasPhone], call.Rung());
    }

    [Fact]
    public void A_caller_with_a_tag_of_priority_says_so() =>
        Assert.True(Calls(Queue, from: PhoneNumber.Parse("+13125550777")).All.OfType<JoinQueue>().Single().HasPriority);

    [Fact]
    public void Whoever_takes_the_call_takes_the_caller_out_of_the_queue()
    {
        var call = Calls(Queue).LegRings(1).LegPicksUp(1).LegPresses(1);
        Assert.Empty(call.All.OfType<LeaveQueue>());

        call.Moved().CallerLeaves();
        Assert.False(Assert.Single(call.All.OfType<LeaveQueue>()).ForCallback);
        Assert.Equal(Outcome.Answered, call.Verdict.Outcome);
    }

    [Fact]
    public void A_caller_who_hangs_up_leaves_the_queue_before_the_verdict()
    {
        var call = Calls(Queue).LegRings(1).CallerLeaves();

        Assert.IsType<LeaveQueue>(call.Last[0]);
        Assert.Equal(Outcome.Abandoned, call.Verdict.Outcome);
    }

    [Fact]
    public void While_everybody_talks_the_caller_waits_and_the_first_to_be_free_is_rung_within_two_seconds()
    {
        var call = Calls(Queue, Busy(DanasPhone, LeesPhone, SamsPhone)).Passes(31);
        Assert.Empty(call.Rung());

        call.Team = Busy(DanasPhone, LeesPhone);
        Assert.Equal([SamsPhone], call.Passes(2).Rung());
    }

    [Fact]
    public void Nobody_on_duty_is_none_and_a_queue_that_is_full_takes_nobody()
    {
        Assert.Equal("none", Calls(Waits("how: in-order", who: "lee"), now: Tuesday.AddHours(9)).Step());

        var call = Calls(Waits("how: in-order, max-length: 2"), Others(2));
        Assert.Equal("full", call.Step());
        Assert.Empty(call.All.OfType<JoinQueue>());
    }

    [Fact]
    public void When_the_last_one_on_duty_goes_away_the_caller_does_not_wait_for_nobody()
    {
        var call = Calls(Waits("how: in-order", who: "sam"), Busy(SamsPhone)).Passes(20);
        call.Team = Knows(Sam, away: Tuesday.AddHours(2));

        Assert.Equal("none", call.Passes(2).Step());
        Assert.Single(call.All.OfType<LeaveQueue>());
    }

    [Fact]
    public void The_wait_has_an_end()
    {
        var call = Calls(Queue, Busy(DanasPhone, LeesPhone, SamsPhone)).Passes(179);
        Assert.Equal("desk", call.Step());

        Assert.Equal("else", call.Passes(1).Step());
        Assert.Single(call.All.OfType<LeaveQueue>());
        Assert.All(call.State.Timers.Keys, name => Assert.Contains(name, new[] { "inspect", "step" }));
    }

    [Fact]
    public void Who_did_not_answer_rests_and_is_then_rung_again_but_who_declined_is_not()
    {
        var call = Calls(Waits("how: in-order", who: "[dana, sam]")).LegRings(1).Passes(15).Declines(2);
        Assert.Equal([DanasPhone, SamsPhone], call.Passes(24).Rung());
        Assert.Equal([DanasPhone, SamsPhone, DanasPhone], call.Passes(4).Rung());
        Assert.Equal("else", call.Declines(3).Step());
    }

    [Fact]
    public void A_lost_race_waits_for_the_next_look_and_leaves_no_trace_of_legs()
    {
        var call = Calls(Queue);
        for (var look = 0; look < 20; look++)
        {
            call.On(at => new LegHasNoSlot(at, new LegId(1), PhoneInUse: look % 2 == 0)).Passes(2);
        }

        Assert.Single(call.State.Legs);
        Assert.Equal(21, call.Rung().Count);
    }

    [Fact]
    public void Only_as_many_callers_ring_as_people_are_free()
    {
        Assert.Empty(Calls(Queue, Others(2) with { PhonesInUse = new HashSet<PhoneNumber> { DanasPhone } }).Rung());
        Assert.Equal([SamsPhone], Calls(Queue, Others(2)).Rung());
    }

    [Fact]
    public void Those_in_front_who_are_being_rung_for_are_not_waited_for()
    {
        var team = Others(2) with
        {
            PhonesInUse = new HashSet<PhoneNumber> { DanasPhone, LeesPhone },
            HeldBy = new Dictionary<PhoneNumber, CallId> { [DanasPhone] = new("other-0"), [LeesPhone] = new("other-1") },
        };

        Assert.Equal([SamsPhone], Calls(Queue, team).Rung());
    }

    [Fact]
    public void Nobody_stays_free_for_long_because_those_in_front_can_not_use_them()
    {
        var call = Calls(Queue, Others(1) with { PhonesInUse = new HashSet<PhoneNumber> { DanasPhone, LeesPhone } });
        Assert.Empty(call.Passes(3).Rung());

        Assert.Equal([SamsPhone], call.Passes(3).Rung());
    }

    [Fact]
    public void Ringing_all_takes_whoever_becomes_free_besides_those_who_ring()
    {
        var call = Calls(Waits("how: all, also: never"), Busy(DanasPhone, LeesPhone)).LegRings(1);
        Assert.Equal([SamsPhone], call.Rung());

        call.Team = Busy(DanasPhone, SamsPhone);
        Assert.Equal([SamsPhone, LeesPhone], call.Passes(2).Rung());
    }

    /// <summary>So many others wait, since a minute.</summary>
    internal static TeamFacts Others(int count, bool callback = false) => TeamFacts.Quiet with
    {
        Queues = new Dictionary<string, IReadOnlyList<QueuePlace>>(StringComparer.Ordinal)
        {
            ["desk"] = [.. Enumerable.Range(0, count).Select(n => new QueuePlace(new CallId($"other-{n}"), HasPriority: false, Tuesday.AddMinutes(-1), callback))],
        },
    };

    internal static Plan Waits(string more, string who = "everyone") =>
        With($"{{ queue: {who}, seconds: 15, max-wait: 3m, priority: [vip], {more}, else: else, none: none, full: full }}", legs: 4);
}
