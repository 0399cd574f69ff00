using Ringback.Core.Plans;

namespace Ringback.Core.Routing.Steps;

/// <summary>Something said to the caller before the flow goes on: spoken; failing that, a tone; failing that, nothing. Never a dead end.</summary>
internal static class Prompt
{
    /// <summary>What is over its time by this much will not be confirmed any more. Short, because the caller hears nothing meanwhile.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(3);

    private static readonly TimeSpan ToneTime = TimeSpan.FromSeconds(2);

    public static void Say(Turn turn, LocalizedText text) => Say(turn, Wording.Spoken(text, turn));

    public static void Say(Turn turn, Speech speech)
    {
        turn.SetTimer(TimerNames.Step, speech.Length + Grace);
        turn.Progress = new Saying(turn.PlayToCaller(speech), ToneOnly: false);
    }

    /// <returns>Whether the flow may go on.</returns>
    public static bool IsOver(Turn turn, CallEvent e)
    {
        if (turn.Progress is not Saying saying)
        {
            return false;
        }

        switch (e)
        {
            case PlayEnded { Command: var command } when command == saying.Command:
            case TimerFired { Name: TimerNames.Step }:
                return true;
            case PlayFailed { Command: var command } when command == saying.Command:
            case CommandFailed { Command.Number: var number } when number == saying.Command:
                if (saying.ToneOnly)
                {
                    return true;
                }

                Apologise(turn);
                return false;
            default:
                return false;
        }
    }

    /// <summary>Speech failed: a tone, and then on.</summary>
    public static void Apologise(Turn turn)
    {
        turn.Note("speech-failed", null);
        turn.SetTimer(TimerNames.Step, ToneTime);
        turn.Progress = new Saying(turn.PlayToCaller(Tune.Apology), ToneOnly: true);
    }
}
