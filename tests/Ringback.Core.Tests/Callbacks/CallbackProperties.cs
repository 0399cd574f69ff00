using FsCheck;
using FsCheck.Fluent;
using Ringback.Core.Callbacks;
using Ringback.Core.Routing;

namespace Ringback.Core.Tests.Callbacks;

/// <summary>What holds whatever happens, in whatever order.</summary>
public sealed class CallbackProperties
{
    private static readonly Config Runs = Config.QuickThrowOnFailure.WithMaxTest(2000);

    [Fact]
    public void There_is_one_result_and_it_comes_with_the_end() =>
        Check(story => story.All.OfType<SettleCallback>().Count() == (story.IsOver ? 1 : 0) && (!story.IsOver || story.Callback.Result is not null));

    [Fact]
    public void Once_something_rang_there_is_always_a_timer() =>
        Check(story => story.IsOver || story.Callback.Phase is CallbackPhase.Permitting || story.State.Timers.Count > 0);

    [Fact]
    public void Contact_needs_a_talk_of_more_than_20_seconds() =>
        Check(story => !story.Callback.IsContact || (story.Callback.Result is CallbackResult.Talked && story.All.OfType<MoveLeg>().Any() && story.State.EndedAt - story.Callback.TalkSince > TimeSpan.FromSeconds(20)));

    [Fact]
    public void The_caller_is_rung_at_most_once_and_only_after_a_key() =>
        Check(story => story.All.OfType<RingLeg>().Count(ring => ring.Phone == CallbackStory.Caller) is var rung
            && (rung == 0 || (rung == 1 && story.State.Timeline.Any(moment => moment.What == "takes"))));

    [Fact]
    public void After_the_end_there_is_nothing_but_tearing_down() =>
        Check(story => !story.IsOver || story.All.SkipWhile(command => command is not SettleCallback).Skip(1).All(command => command is EndLeg or FreeSlot));

    [Fact]
    public void Every_slot_that_was_taken_is_given_back() =>
        Check(story =>
        {
            Finish(story);
            return story.State.Legs.All(leg => leg.WasNeverRung || leg.Result is LegResult.Busy or LegResult.NoSlot || story.All.Any(command => command is EndLeg end && end.Leg == leg.Id || command is FreeSlot free && free.Leg == leg.Id));
        });

    [Fact]
    public void Every_call_back_ends_once_the_service_has_forgotten_it() =>
        Check(story =>
        {
            Finish(story);
            return story.IsOver && story.State.Legs.All(leg => leg.IsOver);
        });

    private static void Finish(CallbackStory story)
    {
        if (story.Callback.Phase is CallbackPhase.Permitting)
        {
            story.On(at => new CallbackPermitted(at));
        }

        story.Passes(300).On(at => new CallIsGone(at)).Passes(60);
    }

    private static void Check(Func<CallbackStory, bool> holds) =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<int[]>(),
                choices =>
                {
                    // Most runs begin further on, or few would ever come to a talk.
                    var cause = choices.Length % 5 == 0 ? CallbackCause.Overdue : CallbackCause.Asked;
                    var story = new CallbackStory(cause);
                    _ = (choices.Length % 4, cause) switch
                    {
                        (0, _) => story,
                        (1, _) => story.PickedUp(),
                        (2, CallbackCause.Asked) => story.CallerPicksUp(),
                        (3, CallbackCause.Asked) => story.Together(),
                        _ => story.PickedUp().Presses("2"),
                    };
                    foreach (var choice in choices)
                    {
                        Apply(story, choice);
                    }

                    return holds(story);
                })
            .Check(Runs);

    /// <summary>Anything that can happen, likely or not, picked by a number.</summary>
    private static void Apply(CallbackStory story, int choice)
    {
        var pick = Math.Abs((long)choice * 2654435761 % 1000003);
        var leg = new LegId((int)(pick / 31 % 2) + 1);
        var command = Math.Max(0, story.State.Commands - (int)(pick / 7 % 6));
        _ = (pick % 25) switch
        {
            0 or 1 => story.Passes(pick / 31 % 40),
            2 => story.On(at => new CallbackPermitted(at)),
            3 => story.On(at => new CallbackRefused(at, "no", null)),
            4 or 5 => story.On(at => new LegDialled(at, leg, leg.Value == 1 ? "main" : "leg-2")),
            6 => story.On(at => new CallConnected(at, "main")),
            7 => story.On(at => new CallDisconnected(at, 0, 0)),
            8 => story.On(at => new CallIsUp(at)),
            9 or 10 => story.On(at => new Chose(at, command, pick % 3 == 0 ? "2" : "1", null)),
            11 => story.On(at => new HearingFailed(at, command, pick % 2 == 0 ? 8510 : 8565)),
            12 => story.On(at => new CaseClaimed(at)),
            13 => story.On(at => new CaseNotClaimed(at, "no", null)),
            14 or 15 => story.On(at => new LegConnected(at, leg, "leg-2")),
            16 => story.On(at => new LegFailed(at, leg, (int)(pick / 31 % 4) switch { 0 => 480, 1 => 486, 2 => 603, _ => null }, 0)),
            17 => story.On(at => new LegDisconnected(at, leg, 0)),
            18 => story.On(at => new LegHasNoSlot(at, leg, pick % 2 == 0)),
            19 => story.On(at => new PersonMoved(at, command)),
            20 => story.On(at => new PersonNotMoved(at, command, 8501)),
            21 => story.On(at => new PeopleInCall(at, pick % 4 == 0 ? null : (int)(pick / 100 % 9), pick % 2 == 0 ? CallbackStory.Both : CallbackStory.Alone)),
            22 => story.On(at => new PlayEnded(at, command)),
            23 => story.On(at => new CommandFailed(at, story.All[(int)(pick / 31 % story.All.Count)], pick % 2 == 0, "refused")),
            _ => story.On(at => new LegTerminated(at, leg)),
        };
    }
}
