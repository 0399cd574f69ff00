using Ringback.Core.Plans;
using Ringback.Core.Plans.Steps;

namespace Ringback.Core.Routing.Steps;

/// <summary>What came of ringing, when nobody took the call: the first that holds, as <see cref="RingLinks"/> lists them.</summary>
internal static class RingOutcome
{
    public static StepName Of(IReadOnlyList<Leg> legs, Ringing over, RingLinks to)
    {
        var results = legs.Where(leg => leg.Id.Value >= over.FirstLeg).Select(leg => leg.Result).OfType<LegResult>().ToHashSet();
        return over.IsOver ? to.Timeout
            : results.Overlaps([LegResult.NoAnswer, LegResult.Unconfirmed]) ? to.NoAnswer
            : results.Contains(LegResult.Declined) ? to.Declined
            : over.SomeBusy || results.Overlaps([LegResult.Busy, LegResult.NoSlot]) ? to.Busy
            : results.Count > 0 ? to.Error
            : to.None;
    }
}
