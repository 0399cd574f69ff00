using Storm.Tests.Scenario;

namespace Storm.Tests.Rules;

/// <summary>Each need raised by a call gets exactly one text-back, unless something forbids it. (Calls of one caller come within one cool-down here.)</summary>
internal sealed class OneTextBack : Rule
{
    /// <summary>Later than the service remembers, a doubt may be settled by one more text.</summary>
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    public override IEnumerable<string> FindBroken(Story story)
    {
        foreach (var caller in story.Calls.GroupBy(call => call.From))
        {
            var texts = story.TextBacksTo(caller.Key).ToList();
            var missed = caller.Where(call => !call.Moved).ToList();
            if (!Story.MayBeTexted(caller.Key) || missed.Count == 0)
            {
                if (texts.Count > 0)
                {
                    yield return $"{caller.Key} got {texts.Count} text-backs and must get none";
                }

                continue;
            }

            if (texts.Count == 0 && !MayBeWithheld(story, caller, missed))
            {
                yield return $"{caller.Key} missed {missed.Count} calls and got no text-back";
            }

            for (var i = 1; i < texts.Count; i++)
            {
                if (story.Run.IsGentle || i > 1 || texts[i].At - texts[i - 1].At < Window)
                {
                    yield return $"{caller.Key} got text-backs at {texts[i - 1].At:HH:mm:ss} and again at {texts[i].At:HH:mm:ss}";
                }
            }
        }
    }

    /// <summary>Somebody talked to the caller all the same, or the caller asked not to be texted before the text could go.</summary>
    private static bool MayBeWithheld(Story story, IEnumerable<SeenCall> calls, List<SeenCall> missed) =>
        calls.Any(call => call.Moved)
        || story.Run.Acts.Any(act => act.Caller == missed[0].From && act.Kind is not ActKind.Reply && act.At < missed.Max(call => call.EndedAt) + TimeSpan.FromMinutes(3));
}
