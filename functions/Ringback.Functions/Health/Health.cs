using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Ringback.Functions.Plans;
using Ringback.Functions.Storage;

namespace Ringback.Functions.Health;

/// <summary>Whether the app runs, and whether it can take calls.</summary>
public sealed class Health(StorageSetup setup, IPlans plans)
{
    [Function("HealthLive")]
    public IActionResult Live([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "health/live")] HttpRequest request) =>
        new OkObjectResult(new { status = "live" });

    [Function("HealthReady")]
    public async Task<IActionResult> Ready([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "health/ready")] HttpRequest request)
    {
        var problem = setup.Problem ?? await ProblemWithPlanAsync(request.HttpContext.RequestAborted);
        return problem is null
            ? new OkObjectResult(new { status = "ready" })
            : new ObjectResult(new { status = "not ready", problem }) { StatusCode = StatusCodes.Status503ServiceUnavailable };
    }

    private async Task<string?> ProblemWithPlanAsync(CancellationToken cancellation)
    {
        try
        {
            await plans.LiveAsync(cancellation);
            return null;
        }
        catch (Exception e) when (!cancellation.IsCancellationRequested)
        {
            return e.Message;
        }
    }
}
