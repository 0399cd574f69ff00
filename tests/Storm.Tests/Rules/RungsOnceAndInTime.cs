using Storm.Tests.Scenario;

namespace Storm.Tests.Rules;

/// <summary>While a need is open, no rung is skipped, and none is sent twice.</summary>
internal sealed class RungsOnceAndInTime : Rule
{
    private static readonly TimeSpan Remind = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan Supervise = TimeSpan.FromHours(2);
    /// <summary>A need of which the app heard late begins when it was heard of, and the text-back shows when that was.</summary>
    private static readonly TimeSpan Late = TimeSpan.FromMinutes(3);

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(5);
    private static readonly string[] Assigned = [StormScript.Staff[0], StormScript.Staff[1]];

    public override IEnumerable<string> FindBroken(Story story) => Doubled(story).Concat(Skipped(story));

    private static IEnumerable<string> Doubled(Story story) =>
        from same in story.Texts.Where(text => Story.IsStaff(text.To)).GroupBy(text => (text.To, text.Message))
        let times = same.Select(text => text.At).Order().ToList()
        where times.Count > 2 || (times.Count == 2 && (story.Run.IsGentle || times[1] - times[0] < Window))
        select $"{same.Key.To} got '{same.Key.Message}' {times.Count} times: {string.Join(", ", times.Select(at => $"{at:HH:mm:ss}"))}";

    private static IEnumerable<string> Skipped(Story story)
    {
        foreach (var caller in story.Calls.Where(call => Story.MayBeTexted(call.From)).GroupBy(call => call.From).Where(calls => calls.All(call => !call.Moved)))
        {
            var acts = story.Run.Acts.Where(act => act.Caller == caller.Key && act.Kind is not ActKind.Stop).ToList();
            var ended = caller.Min(call => call.EndedAt)!.Value;
            var since = story.TextBacksTo(caller.Key).FirstOrDefault() is { } late && late.At > ended + Late ? late.At : ended;
            var contact = acts.Where(act => act.Kind is ActKind.ContactBegins).Select(act => act.At).DefaultIfEmpty(DateTimeOffset.MaxValue).Min();
            var reply = acts.Where(act => act.Kind is ActKind.Reply).Select(act => act.At).DefaultIfEmpty(DateTimeOffset.MaxValue).Min();
            // One of them, whose turn it is.
            var first = new List<Rung> { new("the alert", since, since) };
            if (reply != DateTimeOffset.MaxValue)
            {
                first.Add(new Rung("the caller's reply", reply, reply));
            }

            var gotNeither = Assigned.Select(staff => Missing(story, caller.Key, staff, first, contact, reply).ToList()).MinBy(missing => missing.Count)!;
            foreach (var missing in gotNeither)
            {
                yield return missing;
            }

            foreach (var staff in Assigned)
            {
                var owed = new List<Rung> { new("the reminder", since, since + Remind, ended + Remind) };
                if (reply != DateTimeOffset.MaxValue)
                {
                    owed.Add(new Rung("the reminder after the reply", reply, reply + Remind));
                }

                foreach (var missing in Missing(story, caller.Key, staff, owed, contact, reply))
                {
                    yield return missing;
                }
            }

            var need = reply == DateTimeOffset.MaxValue ? since : reply;
            foreach (var missing in Missing(story, caller.Key, StormScript.Staff[2], [new Rung("the supervisor's alert", need, need + Supervise, (need == since ? ended : need) + Supervise)], contact, reply))
            {
                yield return missing;
            }
        }
    }

    /// <summary>A rung that fell due while the need was open, and before the reply started its clock again, must have come; to others, for one who is away.</summary>
    private static IEnumerable<string> Missing(
        Story story, string caller, string staff, IEnumerable<Rung> owed, DateTimeOffset contact, DateTimeOffset reply)
    {
        foreach (var (what, since, due, earliest) in owed)
        {
            var until = story.UpFrom(story.FirstWordOf(story.OffThePhone(caller, due)), TimeSpan.FromMinutes(2)) + TimeSpan.FromMinutes(story.Run.IsGentle ? 1 : 6);
            var isOverridden = since < reply && reply < until;
            if (until > contact || until > story.Run.End || isOverridden || story.MayBeAway(staff, earliest ?? due, until))
            {
                continue;
            }

            var inTime = story.Texts.Any(text => text.To == staff && text.Message.Contains(caller, StringComparison.Ordinal) && text.At >= (earliest ?? due) - TimeSpan.FromSeconds(5) && text.At <= until);
            if (!inTime)
            {
                yield return $"{staff} did not get {what} about {caller}, due {due:HH:mm:ss}, until {until:HH:mm:ss}";
            }
        }
    }

    /// <param name="Earliest">When it may have come: a process may have heard of the need, saved it and died before the text-back showed that; null: when it is due.</param>
    private sealed record Rung(string What, DateTimeOffset Since, DateTimeOffset Due, DateTimeOffset? Earliest = null);
}
