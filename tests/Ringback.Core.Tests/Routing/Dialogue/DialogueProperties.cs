using FsCheck;
using FsCheck.Fluent;
using Ringback.Core.Plans;
using Ringback.Core.Plans.Steps;
using Ringback.Core.Routing;
using Ringback.Core.Routing.Json;

namespace Ringback.Core.Tests.Routing.Dialogue;

/// <summary>What holds in any plan made of the dialogue's steps, whatever the caller does.</summary>
public sealed class DialogueProperties
{
    private static readonly Config Runs = Config.QuickThrowOnFailure.WithMaxTest(300);

    [Fact]
    public void Every_call_comes_to_an_end_by_itself() =>
        Check((call, events) =>
        {
            Play(call, events);
            return call.Passes(10_000).State.Stage is Stage.Ended && call.All.OfType<SettleCall>().Count() == 1;
        });

    [Fact]
    public void A_caller_who_may_always_go_back_gets_out_once_silent() =>
        Check(
            (call, events) =>
            {
                Play(call, events);
                return call.Passes(10_000).State.Stage is Stage.Ended;
            },
            backwards: true);

    [Fact]
    public void News_that_is_told_twice_changes_nothing() =>
        Check((call, events) => events.All(choice =>
        {
            var news = Happens(call, choice);
            if (news is null)
            {
                return true;
            }

            call.On(news);
            var known = CallJson.Write(call.State);
            call.On(news);
            return call.Last.Count == 0 && CallJson.Write(call.State) == known;
        }));

    [Fact]
    public void A_caller_in_the_plan_hears_something_or_is_waited_for_with_an_end() =>
        Check((call, events) => events.All(choice =>
        {
            Play(call, [choice]);
            return call.State.Stage is not Stage.InPlan || (call.State.Progress is not null && call.State.Timers.Values.Any(timer => timer.Due - call.Now < TimeSpan.FromSeconds(60)));
        }));

    private static void Play(CallStory call, int[] events)
    {
        foreach (var choice in events)
        {
            if (Happens(call, choice) is { } news)
            {
                call.On(news);
            }
            else
            {
                call.Passes(Math.Abs(choice % 9));
            }
        }
    }

    /// <returns>What the caller or the service does; null: time passes.</returns>
    private static CallEvent? Happens(CallStory call, int choice)
    {
        var pick = Math.Abs((long)choice * 2654435761 % 1000003);
        var command = call.All.LastOrDefault(order => order is PlayToCaller or AskCaller or ListenToCaller);
        var number = (command?.Number ?? 0) - (pick % 11 == 0 ? 1 : 0);
        return (pick / 11 % 8) switch
        {
            0 => new Chose(call.Now, number, (pick / 100 % 4).ToString(), pick % 2 == 0 ? "that one" : null),
            1 => new Heard(call.Now, number, pick % 3 == 0 ? null : "my cellar is flooded"),
            2 => new HearingFailed(call.Now, number, 8510),
            3 => new HearingFailed(call.Now, number, (int)(pick % 2) + 8563),
            4 => new PlayEnded(call.Now, number),
            5 => new PlayFailed(call.Now, number, 8512),
            6 when command is not null => new CommandFailed(call.Now, command, Gone: false, "refused"),
            _ => null,
        };
    }

    private static void Check(Func<CallStory, int[], bool> holds, bool backwards = false) =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<int[]>(),
                ArbMap.Default.ArbFor<int[]>(),
                (kinds, events) => holds(
                    new CallStory(RandomPlan.Of(kinds, backwards), anonymous: kinds.Length % 5 == 4).On(at => new AnswerTaken(at, "main")).On(at => new CallConnected(at, "main")), events))
            .Check(Runs);
}
