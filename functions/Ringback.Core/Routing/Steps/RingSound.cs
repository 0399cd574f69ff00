namespace Ringback.Core.Routing.Steps;

/// <summary>What a caller hears while phones ring: music, words now and then, and never silence.</summary>
internal static class RingSound
{
    /// <summary>When neither music nor words can be played, music is tried again after this time.</summary>
    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(2);

    public static void Music(Turn turn)
    {
        turn.StopTimer(TimerNames.Sound);
        turn.Progress = (Seeking)turn.Progress! with { Music = turn.PlayToCaller(Tune.Music, loop: true), Words = false };
    }

    /// <summary>Words, and then music again.</summary>
    public static void Say(Turn turn, Speech words) => Words(turn, turn.PlayToCaller(words), words.Length);

    /// <summary>A command that speaks to the caller takes the place of the music for that long.</summary>
    public static void Words(Turn turn, int command, TimeSpan length)
    {
        turn.Progress = (Seeking)turn.Progress! with { Music = command, Words = true };
        turn.SetTimer(TimerNames.Sound, length + Prompt.Grace);
    }

    /// <returns>Whether the event was about what the caller hears.</returns>
    public static bool On(Turn turn, CallEvent e)
    {
        if (turn.Progress is not Seeking seeking || !IsAbout(e, seeking.Music))
        {
            return false;
        }

        if (RingLegs.Taker(turn) is not null)
        {
            // The sound was stopped for the person who comes.
            return true;
        }

        switch (e)
        {
            case PlayFailed or CommandFailed when seeking.Words:
                turn.SetTimer(TimerNames.Sound, Retry);
                break;
            case PlayFailed or CommandFailed:
                turn.Note("music-failed", null);
                Say(turn, RingWording.OneMoment(turn));
                break;
            default:
                Music(turn);
                break;
        }

        return true;
    }

    private static bool IsAbout(CallEvent e, int command) => e switch
    {
        PlayEnded ended => ended.Command == command,
        PlayFailed failed => failed.Command == command,
        HearingFailed deaf => deaf.Command == command,
        CommandFailed refused => refused.Command.Number == command,
        TimerFired { Name: TimerNames.Sound } => true,
        _ => false,
    };
}
