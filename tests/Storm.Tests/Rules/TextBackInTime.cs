namespace Storm.Tests.Rules;

/// <summary>The text-back leaves within 60 seconds of the end of the call; after an outage, within 60 seconds of the first word that reaches us.</summary>
internal sealed class TextBackInTime : Rule
{
    private static readonly TimeSpan Promise = TimeSpan.FromSeconds(60);

    /// <summary>When every event of the end is lost or refused, the first word is the sweeper's question, which comes every minute.</summary>
    private static readonly TimeSpan FirstWord = TimeSpan.FromSeconds(120);

    public override IEnumerable<string> FindBroken(Story story)
    {
        foreach (var caller in story.Calls.Where(call => !call.Moved && call.EndedAt is not null).GroupBy(call => call.From))
        {
            var first = caller.MinBy(call => call.EndedAt)!;
            if (story.TextBacksTo(caller.Key).FirstOrDefault() is not { } text)
            {
                continue;
            }

            var ended = first.EndedAt!.Value;
            var until = story.Run.IsGentle ? ended + Promise : Later(story.UpFrom(ended, Promise), story.FirstWordOf(first.DialledAt)) + FirstWord + Promise;
            if (text.At > until)
            {
                yield return $"{caller.Key}: the call ended {ended:HH:mm:ss}, the text-back left {text.At:HH:mm:ss}, later than {until:HH:mm:ss}";
            }
        }
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
