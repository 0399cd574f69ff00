using Ringback.Core.Plans;

namespace Ringback.Core.Routing.Trials.Replay;

/// <summary>Plays recorded calls through a draft of the plan.</summary>
public static class Replayer
{
    /// <summary>Outcomes in which the plan had no part.</summary>
    private static readonly string[] NotOfThePlan = [Outcome.NotDelivered.ToWord(), Outcome.Failed.ToWord()];

    /// <param name="baseline">The plan to compare with, played with the same calls; null: compare with what was recorded.</param>
    public static ReplayReport Run(Plan draft, IReadOnlyList<RecordedCall> calls, Plan? baseline = null)
    {
        var reconstruction = new Reconstruction(new Habits(calls));
        var played = new List<ReplayedCall>();
        var before = new Dictionary<string, List<RecordedCall>>(StringComparer.Ordinal);
        foreach (var call in calls.OrderBy(call => call.StartedAt))
        {
            var earlier = before.GetValueOrDefault(call.From ?? "") ?? [];
            if (call.Outcome is not null && !NotOfThePlan.Contains(call.Outcome, StringComparer.Ordinal))
            {
                var old = baseline is null ? Recorded(call) : EndOf(Trial.Run(baseline, reconstruction.Of(call, earlier, baseline)));
                played.Add(Compare(call, old, EndOf(Trial.Run(draft, reconstruction.Of(call, earlier, draft)))));
            }

            if (call.From is { } caller)
            {
                before[caller] = [.. earlier, call];
            }
        }

        return new ReplayReport(played, calls.Count - played.Count);
    }

    private static ReplayedCall Compare(RecordedCall call, CallEnd before, CallEnd after)
    {
        var common = before.Path.Zip(after.Path).TakeWhile(pair => pair.First == pair.Second).Count();
        var isSame = common == before.Path.Count && common == after.Path.Count;
        return new ReplayedCall(call, before, after, isSame || before.Path.Count == 0 ? null : common);
    }

    private static CallEnd Recorded(RecordedCall call) => new(call.Outcome!, call.AnsweredBy, call.Waited, call.Path);

    private static CallEnd EndOf(TrialResult result) => new(result.Outcome ?? "no end", result.AnsweredBy?.Value, result.Waited, [.. result.StepNames]);
}
