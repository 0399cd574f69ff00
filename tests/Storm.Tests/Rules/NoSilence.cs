namespace Storm.Tests.Rules;

/// <summary>
/// No caller is left in silence: for 5 seconds at most, or 10 of a process that lives when one died or events were late. When several died one after another, the call's
/// ticks died with them (docs/decisions/0003), and it is the sweeper that comes to look, every minute.
/// </summary>
internal sealed class NoSilence : Rule
{
    private static readonly TimeSpan Bearable = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Sweep = TimeSpan.FromSeconds(70);

    public override IEnumerable<string> FindBroken(Story story) =>
        from silence in story.Silences
        let deaths = story.Run.Lives.Count(life => life.Died && life.At > silence.From - Bearable && life.At < silence.Until)
        where story.Run.IsGentle || silence.Until > story.UpFrom(silence.From, Bearable) + (deaths > 1 ? Sweep : Bearable)
        select $"{story.Calls.First(call => call.Id == silence.Call)}: silence from {silence.From:HH:mm:ss.f} to {silence.Until:HH:mm:ss.f}";
}
