using Ringback.Core.Hours;
using Ringback.Core.Plans;

namespace Ringback.Core.Cases;

public static class PromiseClocks
{
    /// <summary>
    /// The clock that the terms name. The hours of the business's clock are the live plan's: those that the promise named; when the plan has them no longer, its
    /// first; and a plan without hours is always open.
    /// </summary>
    public static IPromiseClock Of(Terms terms, Plan plan) => terms.Clock switch
    {
        PromiseClock.Always => AlwaysClock.Instance,
        PromiseClock.Business => HoursOf(terms, plan) is { } hours ? new BusinessClock(hours) : AlwaysClock.Instance,
        _ => throw new ArgumentOutOfRangeException(nameof(terms), terms.Clock, "unknown clock"),
    };

    private static OpeningHours? HoursOf(Terms terms, Plan plan) =>
        terms.Hours is { } name && plan.Hours.TryGetValue(name, out var named) ? named : plan.MainHours;
}
