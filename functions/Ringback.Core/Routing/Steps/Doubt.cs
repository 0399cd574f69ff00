namespace Ringback.Core.Routing.Steps;

/// <summary>
/// No word came of a question in time. The caller may still be speaking; or the word was lost, and the caller hears nothing. A tone that waits until the question is over
/// tells the one from the other: who speaks is not interrupted, and the silence ends.
/// </summary>
internal static class Doubt
{
    /// <summary>How much later than it should a word may come. Short, because the caller hears nothing meanwhile.</summary>
    public static readonly TimeSpan Delay = TimeSpan.FromSeconds(1);

    /// <param name="most">No longer is a word of the tone waited for: that of the question, or of the tone, ends the doubt before.</param>
    /// <returns>The tone's command.</returns>
    public static int Begin(Turn turn, TimeSpan most)
    {
        turn.SetTimer(TimerNames.Step, most);
        return turn.Do(new PlayToCaller(Tune.Tone, Loop: false) { IsQueued = true });
    }

    /// <summary>Whether the event says that the question is over, and no word of it will come.</summary>
    /// <param name="tone">The tone's command; null: there was no doubt.</param>
    public static bool IsOver(int? tone, CallEvent e) => e switch
    {
        PlayEnded ended => ended.Command == tone,
        PlayFailed failed => failed.Command == tone,
        TimerFired { Name: TimerNames.Step } => tone is not null,
        _ => false,
    };
}
