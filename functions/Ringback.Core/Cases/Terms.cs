using Ringback.Core.Plans;

namespace Ringback.Core.Cases;

/// <summary>What the business promised for one need: copied from the plan when the need was raised, so a new plan changes no promise already made.</summary>
/// <param name="Remind">From the start of the need to the reminder.</param>
/// <param name="Supervisor">From the start of the need to the first supervisor's alert; the period of all further ones.</param>
/// <param name="Assign">Who is alerted first; null: the plan names nobody.</param>
/// <param name="Hours">With the business's clock: the name of the hours that count; null: the plan's first.</param>
public sealed record Terms(TimeSpan Remind, TimeSpan Supervisor, PromiseClock Clock, Who? Assign, string? Hours = null)
{
    /// <summary>The supervisor's alert is a phone call, too.</summary>
    public bool CallSupervisor { get; init; }

    /// <summary>The promise's name: whose turn it is, is counted for each promise; null: the default one.</summary>
    public string? Promise { get; init; }

    /// <summary>From a claim without contact to its end; null: as long as <see cref="Remind"/>.</summary>
    public TimeSpan? ClaimStale { get; init; }

    public static Terms Of(Promise promise) =>
        new(promise.Remind, promise.Supervisor, promise.Clock, promise.Assign, promise.Hours) { Promise = promise.Name, ClaimStale = promise.ClaimStale, CallSupervisor = promise.CallSupervisor };
}
