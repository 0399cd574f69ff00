using Azure;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Ringback.Core.Plans;
using Ringback.Core.Plans.Reading;
using Ringback.Functions.Inbox;
using Ringback.Functions.OpenApi;
using Ringback.Functions.Plans;

namespace Ringback.Functions.Team;

/// <summary><c>/api/v1/switches</c>: the plan's manual overrides, and who turned them when.</summary>
public sealed class SwitchesApi(Switches switches, IPlans plans, TimeProvider time)
{
    private const string Route = "api/v1/switches";

    [Function("ListSwitches")]
    [Does("The plan's switches and how they stand.")]
    [Answers(200, typeof(Listing<SwitchSetting>))]
    public async Task<IActionResult> List([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request, CancellationToken ct) =>
        new OkObjectResult(new Listing<SwitchSetting>(await switches.AllAsync((await plans.LiveAsync(ct)).Plan, ct), Next: null));

    [Function("GetSwitch")]
    [Does("One switch.")]
    [Answers(200, typeof(SwitchSetting), Tagged = true)]
    [Refuses(404)]
    public async Task<IActionResult> Get([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route + "/{name}")] HttpRequest request, string name, CancellationToken ct)
    {
        var plan = (await plans.LiveAsync(ct)).Plan;
        return plan.Switches.Contains(name, StringComparer.Ordinal) ? Answer(request, await switches.FindAsync(name, ct)) : Unknown(name, plan);
    }

    /// <summary>With <c>If-Match</c>, only when nobody has turned it since it was read.</summary>
    [Function("SetSwitch")]
    [Does("Turns a switch on, for a while or until somebody turns it off, or off.")]
    [HeedsPreconditions]
    [Takes(typeof(TeamOrder))]
    [Answers(200, typeof(SwitchSetting), Tagged = true)]
    [Refuses(400, 404, 412)]
    public async Task<IActionResult> Set([HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = Route + "/{name}")] HttpRequest request, string name, CancellationToken ct)
    {
        var plan = (await plans.LiveAsync(ct)).Plan;
        if (!plan.Switches.Contains(name, StringComparer.Ordinal))
        {
            return Unknown(name, plan);
        }

        var (order, problem) = await TeamOrder.ReadAsync(request, plan, ct);
        if (order is null)
        {
            return Problems.BadRequest(problem);
        }

        if (order.On is not { } on)
        {
            return Problems.BadRequest("'on' is missing: write true or false.");
        }

        var now = time.GetUtcNow();
        var (end, wrong) = order.EndAt(plan, now);
        if (wrong is not null || (!on && end is not null))
        {
            return Problems.BadRequest(wrong ?? "A switch that is turned off takes no time: leave 'until' and 'for' away.");
        }

        var tag = request.Headers.IfMatch.ToString();
        return await switches.SetAsync(name, on, end, order.By, now, ct, tag is "" or "*" ? null : new ETag(tag)) is { } setting
            ? Answer(request, setting)
            : Problems.PreconditionFailed($"Switch '{name}' was turned by somebody else since it was read. Read it again: GET /{Route}/{name}.");
    }

    private static OkObjectResult Answer(HttpRequest request, SwitchSetting setting)
    {
        if (setting.ETag != default)
        {
            request.HttpContext.Response.Headers.ETag = setting.ETag.ToString("H");
        }

        return new OkObjectResult(setting);
    }

    private static IActionResult Unknown(string name, Plan plan) => Problems.NotFound($"The plan has no switch '{name}'.{Suggestion.For(name, plan.Switches)}");
}
