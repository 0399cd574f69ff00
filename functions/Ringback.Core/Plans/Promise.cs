namespace Ringback.Core.Plans;

/// <summary>Which time counts towards a promise.</summary>
public enum PromiseClock
{
    /// <summary>Every minute counts.</summary>
    Always,

    /// <summary>Only opening hours count.</summary>
    Business,
}

/// <summary>What the business promises a caller who is waiting for a person.</summary>
/// <param name="TextBack">The text sent at once after a missed call; null: none. Placeholders in braces: <c>{business}</c>.</param>
/// <param name="Remind">From the start of the need to the reminder.</param>
/// <param name="Supervisor">From the start of the need to the supervisor's alert, and then the period of all further ones.</param>
/// <param name="Assign">Who is alerted first; null: the plan names nobody.</param>
/// <param name="CoolDown">No second text-back to the same caller within this time.</param>
/// <param name="Hours">With <see cref="PromiseClock.Business"/>: the name of the hours that count; null: the plan's first.</param>
public sealed record Promise(
    string Name, LocalizedText? TextBack, TimeSpan Remind, TimeSpan Supervisor, PromiseClock Clock, Who? Assign, TimeSpan CoolDown, string? Hours = null)
{
    /// <summary>The supervisor's alert is a phone call, too.</summary>
    public bool CallSupervisor { get; init; }

    /// <summary>A claim without contact ends after this time, and the case is the group's again; null: after <see cref="Remind"/>.</summary>
    public TimeSpan? ClaimStale { get; init; }

    /// <summary>The name of the promise to callers whose call was urgent, where the plan has it.</summary>
    public const string Urgent = "urgent";

    public static readonly TimeSpan DefaultRemind = TimeSpan.FromMinutes(30);
    public static readonly TimeSpan DefaultSupervisor = TimeSpan.FromHours(2);
    public static readonly TimeSpan DefaultCoolDown = TimeSpan.FromMinutes(30);
}
