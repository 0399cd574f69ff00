using Ringback.Core.Plans;

namespace Ringback.Core.Cases;

/// <summary>What the business promised for one need: copied from the plan when the need was raised, so a new plan changes no promise already made.</summary>
/// <param name="Remind">From the start of the need to the reminder.</param>
/// <param name="Supervisor">From the start of the need to the first supervisor's alert; the period of all further ones.</param>
/// <param name="Assign">Group or person who is alerted first; null: the plan names nobody.</param>
public sealed record Terms(TimeSpan Remind, TimeSpan Supervisor, PromiseClock Clock, string? Assign)
{
    public static Terms Of(Promise promise) => new(promise.Remind, promise.Supervisor, promise.Clock, promise.Assign);
}
