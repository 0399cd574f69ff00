namespace Ringback.Core.Routing.Trials.Replay;

/// <summary>How a call ended, or would end.</summary>
/// <param name="Outcome">The outcome's word.</param>
/// <param name="Path">The steps, in order; empty: not known.</param>
public sealed record CallEnd(string Outcome, string? AnsweredBy, TimeSpan Waited, IReadOnlyList<string> Path);

/// <param name="PartsAfter">How many steps both paths have in common from the start; null: they are the same, or one is not known.</param>
public sealed record ReplayedCall(RecordedCall Call, CallEnd Before, CallEnd After, int? PartsAfter)
{
    public bool EndsDifferently => Before.Outcome != After.Outcome;
}

/// <param name="LeftOut">Calls that tell nothing of the plan, because they never came into it or still run.</param>
public sealed record ReplayReport(IReadOnlyList<ReplayedCall> Calls, int LeftOut)
{
    public IEnumerable<ReplayedCall> Different => Calls.Where(call => call.EndsDifferently);

    /// <summary>How many calls ended in each outcome before and after, most frequent first.</summary>
    public IReadOnlyList<(string Outcome, int Before, int After)> Totals =>
    [
        .. Calls.SelectMany(call => new[] { call.Before.Outcome, call.After.Outcome }).Distinct(StringComparer.Ordinal)
            .Select(outcome => (outcome, Calls.Count(call => call.Before.Outcome == outcome), Calls.Count(call => call.After.Outcome == outcome)))
            .OrderByDescending(total => total.Item2 + total.Item3).ThenBy(total => total.outcome, StringComparer.Ordinal),
    ];
}
