using Microsoft.Azure.Functions.Worker;
using Ringback.Core;

namespace Ringback.Functions.Cases;

/// <summary>The ladder's one activity: climbs every rung that is due.</summary>
public sealed class Climb(Climber climber)
{
    [Function(nameof(Climb))]
    public Task<LadderRest> RunAsync([ActivityTrigger] LadderInput ladder, CancellationToken ct) => climber.ClimbAsync(new CaseId(ladder.Case), ladder.Ladder, ct);
}
