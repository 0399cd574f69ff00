namespace Ringback.Core.Cases;

/// <summary>When the rungs of a need fall due. Each rung is climbed once, in order, and none is skipped: after an outage the missed ones follow one another.</summary>
public static class LadderRules
{
    public static DateTimeOffset DueAt(Need need, Rung rung, IPromiseClock clock)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rung.Number);
        return rung <= Rung.Alert ? need.Since
            : rung == Rung.Reminder ? clock.After(need.Since, need.Terms.Remind)
            : clock.After(need.Since, need.Terms.Supervisor * (rung.Number - Rung.Supervisor.Number + 1));
    }

    /// <summary>When the next rung falls due; null when nobody waits: the ladder rests.</summary>
    public static DateTimeOffset? NextDue(Case recovery, IPromiseClock clock) =>
        recovery.IsWaiting ? DueAt(recovery.Need, recovery.Need.Climbed.Next, clock) : null;

    /// <summary>When the case needs a look again: for its next rung, or because a claim runs out; null: not by itself.</summary>
    public static DateTimeOffset? NextLook(Case recovery, IPromiseClock clock) =>
        NextDue(recovery, clock) is not { } due ? null
        : recovery.ClaimRunsOutAt(clock) is { } end && end < due ? end
        : due;

    /// <summary>The rung to climb now; null when none is due.</summary>
    public static Rung? Due(Case recovery, DateTimeOffset now, IPromiseClock clock) =>
        NextDue(recovery, clock) <= now ? recovery.Need.Climbed.Next : null;
}
