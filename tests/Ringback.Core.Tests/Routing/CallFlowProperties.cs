using FsCheck;
using FsCheck.Fluent;
using Ringback.Core.Routing;

namespace Ringback.Core.Tests.Routing;

/// <summary>What holds whatever happens, in whatever order.</summary>
public sealed class CallFlowProperties
{
    private static readonly Config Runs = Config.QuickThrowOnFailure.WithMaxTest(2000);

    [Fact]
    public void Any_event_in_any_state_has_an_answer() =>
        Check(call => call.State is not null);

    [Fact]
    public void A_call_that_is_not_over_always_has_a_timer() =>
        Check(call => call.State.Stage is Stage.Ended || call.State.Timers.Count > 0);

    [Fact]
    public void There_is_never_more_than_one_verdict() =>
        Check(call => call.All.OfType<SettleCall>().Count() == (call.State.Stage is Stage.Ended ? 1 : 0));

    [Fact]
    public void No_command_number_is_used_twice() =>
        Check(call => call.All.Select(command => command.Number).Distinct().Count() == call.All.Count);

    [Fact]
    public void After_the_end_there_is_nothing_but_tearing_down() =>
        Check(call => call.State.Stage is not Stage.Ended
            || call.All.SkipWhile(command => command is not SettleCall).Skip(1).All(command => command is EndLeg or FreeSlot or EndCall or StopRecording));

    [Fact]
    public void Nobody_is_moved_to_the_caller_while_somebody_else_is() =>
        Check(call => call.State.Legs.Count(leg => leg.Status is LegStatus.Taking or LegStatus.Joined) <= 1);

    [Fact]
    public void No_phone_is_rung_twice() =>
        Check(call => call.State.Legs.Where(leg => leg.Connection is not null).GroupBy(leg => leg.Phone).All(rung => rung.Count() == 1));

    [Fact]
    public void Every_call_of_which_nothing_more_is_heard_comes_to_an_end_once_the_service_has_forgotten_it() =>
        Check(
            call =>
            {
                call.Passes(600).On(at => new CallIsGone(at)).On(at => new CallTerminated(at, WasThere: false)).Passes(60);
                return call.State.Stage is Stage.Ended && call.State.Legs.All(leg => leg.Status is LegStatus.Ending or LegStatus.Ended);
            });

    private static void Check(Func<CallStory, bool> holds) =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<int[]>(),
                choices =>
                {
                    var call = new CallStory(choices.Length % 2 == 0 ? TestPlan.All : TestPlan.InOrder);
                    foreach (var choice in choices)
                    {
                        Happening.Apply(call, choice);
                    }

                    return holds(call);
                })
            .Check(Runs);
}
