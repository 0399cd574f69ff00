using Ringback.Core.Routing;
using static Ringback.Core.Tests.Routing.RingPlan;

namespace Ringback.Core.Tests.Routing;

public sealed class RingOrderTests
{
    [Fact]
    public void In_turn_whoever_was_first_least_recently_is_first_now()
    {
        var team = Knows(Dana, turn: Tuesday.AddHours(-1)).With(Lee, turn: Tuesday.AddHours(-3)).With(Sam, turn: Tuesday.AddHours(-2));

        Assert.Equal([LeesPhone, LeesMobile, SamsPhone, DanasPhone], Calls(Ring("how: round-robin"), team).Passes(60).Rung());
    }

    [Fact]
    public void Somebody_new_is_first_in_turn() =>
        Assert.Equal(SamsPhone, Calls(Ring("how: round-robin"), Knows(Dana, turn: Tuesday).With(Lee, turn: Tuesday)).Rung()[0]);

    [Fact]
    public void A_turn_counts_once_when_the_persons_phone_rings_and_not_before()
    {
        var call = Calls(Ring("how: round-robin, also: together"), Knows(Dana, turn: Tuesday).With(Sam, turn: Tuesday));
        Assert.Equal([LeesPhone, LeesMobile], call.Rung());
        Assert.Empty(call.All.OfType<CountTurn>());

        call.LegRings(1).LegRings(2);
        Assert.Equal(new CountTurn(Lee, new StepName("desk"), Tuesday), Assert.Single(call.All.OfType<CountTurn>()) with { Number = 0 });
    }

    [Fact]
    public void Whose_last_talk_ended_longest_ago_is_first_and_who_never_talked_before_that()
    {
        var team = Knows(Dana, talked: Tuesday.AddMinutes(-5)).With(Lee, talked: Tuesday.AddMinutes(-50));

        Assert.Equal([SamsPhone, LeesPhone, DanasPhone], Calls(Ring("how: longest-idle, also: never"), team).Passes(45).Rung());
    }

    [Fact]
    public void Random_is_the_same_for_the_same_call_and_even_over_many()
    {
        var plan = Ring("how: random");
        Assert.Equal(Calls(plan).Passes(60).Rung(), Calls(plan).Passes(60).Rung());

        var first = Enumerable.Range(0, 600).Select(n => Calls(plan, correlation: $"call-{n}").Rung()[0]).CountBy(phone => phone).ToDictionary();
        Assert.Equal(3, first.Count);
        Assert.All(first.Values, count => Assert.InRange(count, 160, 240));
    }

    [Fact]
    public void A_persons_further_phones_come_one_after_another_before_the_next_person() =>
        Assert.Equal([DanasPhone, LeesPhone, LeesMobile, SamsPhone], Calls(Ring("how: in-order")).Passes(60).Rung());

    [Fact]
    public void Together_all_phones_of_a_person_ring_at_once_and_then_the_next_persons()
    {
        var call = Calls(Ring("how: in-order, also: together")).Passes(15);
        Assert.Equal([DanasPhone, LeesPhone, LeesMobile], call.Rung());

        call.Passes(15);
        Assert.Equal(SamsPhone, call.Rung()[^1]);
    }

    [Fact]
    public void Together_on_a_line_with_one_call_they_take_turns() =>
        Assert.Equal(2, Calls(Ring("how: in-order, also: together", legs: 1)).Passes(15).Rung().Count);

    [Fact]
    public void Ringing_all_a_persons_second_phone_rings_when_the_first_has_ended()
    {
        var call = Calls(Ring("how: all", legs: 5));
        Assert.Equal([DanasPhone, LeesPhone, SamsPhone], call.Rung());

        Assert.Equal([DanasPhone, LeesPhone, SamsPhone, LeesMobile], call.Passes(15).Rung());
    }

    [Fact]
    public void Further_phones_are_left_alone_where_the_plan_says_never() =>
        Assert.Equal([DanasPhone, LeesPhone, SamsPhone], Calls(Ring("how: in-order, also: never")).Passes(60).Rung());

    [Fact]
    public void Staggered_phones_join_one_after_another_while_the_earlier_ones_ring_on()
    {
        var call = Calls(Ring("how: all, also: never, stagger: 5s", legs: 3));
        Assert.Equal([DanasPhone], call.Rung());

        Assert.Equal([DanasPhone, LeesPhone], call.LegRings(1).Passes(5).Rung());
        Assert.Equal([DanasPhone, LeesPhone, SamsPhone], call.LegRings(2).Passes(5).Rung());
        Assert.Empty(call.All.OfType<EndLeg>());
    }

    [Fact]
    public void A_staggered_phone_does_not_wait_when_no_other_rings_any_more() =>
        Assert.Equal([DanasPhone, LeesPhone], Calls(Ring("how: all, also: never, stagger: 10s", legs: 3)).Declines(1).Rung());

    [Fact]
    public void A_person_with_a_delay_joins_to_the_second_whoever_rings()
    {
        var call = Calls(Ring("how: in-order, delays: { sam: 6s }"));
        Assert.Equal([DanasPhone], call.LegRings(1).Passes(5).Rung());
        Assert.Equal([DanasPhone, SamsPhone], call.Passes(1).Rung());
        Assert.Equal([DanasPhone, SamsPhone, LeesPhone], call.Passes(9).Rung());
    }

    [Fact]
    public void The_step_gives_up_when_its_time_is_over_but_lets_somebody_who_picked_up_decide()
    {
        var call = Calls(Ring("how: all, max: 10s")).LegRings(1).LegRings(2).Passes(9).LegPicksUp(1).Passes(1);
        Assert.Equal(new LegId(2), Assert.Single(call.All.OfType<EndLeg>()).Leg);
        Assert.Equal("desk", call.Step());

        call.LegPresses(1);
        Assert.Single(call.Last.OfType<MoveLeg>());
    }

    [Fact]
    public void The_step_goes_on_to_timeout_when_nobody_did() => Assert.Equal("timeout", Calls(Ring("how: all, max: 10s")).LegRings(1).Passes(10).Step());
}
