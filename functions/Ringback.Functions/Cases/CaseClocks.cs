using Ringback.Core.Cases;
using Ringback.Functions.Plans;

namespace Ringback.Functions.Cases;

/// <summary>The clock that a case's promise runs on. Opening hours are the live plan's: when they change, a running promise is counted by the new ones.</summary>
public sealed class CaseClocks(IPlans plans)
{
    public async ValueTask<IPromiseClock> OfAsync(Case recovery, CancellationToken ct) => PromiseClocks.Of(recovery.Need.Terms, (await plans.LiveAsync(ct)).Plan);
}
