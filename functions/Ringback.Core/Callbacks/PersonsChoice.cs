using Ringback.Core.Routing;
using Ringback.Core.Routing.Steps;

namespace Ringback.Core.Callbacks;

/// <summary>What the person wants: a key proves that it is a person.</summary>
internal static class PersonsChoice
{
    private static readonly TimeSpan KeyTime = TimeSpan.FromSeconds(7);

    private static readonly TimeSpan ClaimTime = TimeSpan.FromSeconds(20);

    private const int MostTries = 2;

    private static readonly Choice[] OneKey = [new("1", [])];

    private static readonly Choice[] TwoKeys = [new("1", []), new("2", [])];

    public static void Ask(Turn turn)
    {
        var order = turn.Callback().Order;
        var words = CallbackWording.Question(order);
        Sound prompt = turn.Callback().ToneOnly ? Tune.Tone : words;
        var keys = order.Cause is CallbackCause.Overdue ? TwoKeys : OneKey;
        var asked = turn.Do(new AskCaller(prompt, keys, KeyTime, Speech: false, order.Language));
        turn.Change(state => state with { Command = asked, Tries = state.Tries + 1 });
        turn.SetTimer(TimerNames.Step, (prompt is Speech speech ? speech.Length : TimeSpan.Zero) + KeyTime + Prompt.Grace);
    }

    public static void Asking(Turn turn, CallEvent e)
    {
        switch (e)
        {
            case Chose chosen when turn.IsAnswer(e):
                turn.StopTimer(TimerNames.Step);
                Choose(turn, chosen.Key);
                break;
            case HearingFailed deaf when turn.IsAnswer(e) && deaf.Reason() is Hearing.Failure:
            case CommandFailed when turn.IsAnswer(e):
                WithoutWords(turn);
                break;
            case HearingFailed when turn.IsAnswer(e):
            case TimerFired { Name: TimerNames.Step }:
                Again(turn);
                break;
        }
    }

    public static void Claiming(Turn turn, CallEvent e)
    {
        switch (e)
        {
            case CaseClaimed when turn.Callback().Connects:
                CallersPhone.Ring(turn);
                break;
            case CaseClaimed:
                turn.Part(CallbackResult.Claimed);
                break;
            case CaseNotClaimed refused:
                turn.Change(state => state with { Refusal = refused.Why, Holder = refused.Holder });
                turn.Part(CallbackResult.Taken);
                break;
            case TimerFired { Name: TimerNames.Step }:
                // The storage takes its time: no silence meanwhile, and nobody is kept who has left.
                turn.PlayToCaller(Tune.Music, loop: true);
                turn.Do(new InspectCall());
                turn.SetTimer(TimerNames.Step, ClaimTime);
                break;
        }
    }

    private static void Choose(Turn turn, string key)
    {
        var order = turn.Callback().Order;
        if (key == "1" && order.Cause is CallbackCause.Asked)
        {
            turn.Note("takes", order.Person.Value);
            CallersPhone.Ring(turn);
        }
        else if (key is "1" or "2" && order.Cause is CallbackCause.Overdue)
        {
            turn.Note("takes", order.Person.Value);
            turn.Enter(CallbackPhase.Claiming, Stage.InPlan);
            turn.Change(state => state with { Connects = key == "2" });
            turn.Do(new ClaimCase());
            turn.SetTimer(TimerNames.Step, Prompt.Grace);
        }
        else
        {
            Again(turn);
        }
    }

    private static void Again(Turn turn)
    {
        if (turn.Callback().Tries < MostTries)
        {
            Ask(turn);
        }
        else
        {
            turn.HangUp(CallbackResult.Unconfirmed);
        }
    }

    private static void WithoutWords(Turn turn)
    {
        if (turn.Callback().ToneOnly)
        {
            turn.HangUp(CallbackResult.PersonNotReached);
            return;
        }

        turn.Note("speech-failed", null);
        turn.Change(state => state with { ToneOnly = true });
        Ask(turn);
    }
}
