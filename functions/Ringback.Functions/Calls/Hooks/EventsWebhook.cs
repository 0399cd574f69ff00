using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Ringback.Functions.Security;

namespace Ringback.Functions.Calls.Hooks;

/// <summary>Event Grid's fast way: calls that ring right now. Without the key in its address nothing is read and nothing stored.</summary>
public sealed class EventsWebhook(EventIntake intake, Secrets secrets)
{
    [Function(nameof(EventsWebhook))]
    public async Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", "options", Route = "hooks/events")] HttpRequest request, CancellationToken ct)
    {
        if (!secrets.IsEventsKey(request.Query["key"]))
        {
            return new UnauthorizedResult();
        }

        if (HttpMethods.IsOptions(request.Method))
        {
            return CloudEventsHandshake(request);
        }

        try
        {
            using var reader = new StreamReader(request.Body);
            var events = GridEvent.ReadMany(await reader.ReadToEndAsync(ct));
            if (events.FirstOrDefault(e => e.Type == GridEvent.Handshake) is { } handshake)
            {
                return new OkObjectResult(new Dictionary<string, string?>(StringComparer.Ordinal) { ["validationResponse"] = handshake.Data.Text("validationCode") });
            }

            foreach (var e in events)
            {
                await intake.TakeAsync(e, isLedger: false, ct);
            }

            return new OkResult();
        }
        catch (FormatException e)
        {
            return Malformed(e);
        }
    }

    /// <summary>The CloudEvents way to ask whether we want events: their origin is allowed (wire.md 2.1).</summary>
    private static OkResult CloudEventsHandshake(HttpRequest request)
    {
        request.HttpContext.Response.Headers["WebHook-Allowed-Origin"] = request.Headers["WebHook-Request-Origin"].ToString() is { Length: > 0 } origin ? origin : "*";
        request.HttpContext.Response.Headers["WebHook-Allowed-Rate"] = "*";
        return new OkResult();
    }

    internal static ObjectResult Malformed(FormatException e) =>
        new(new ProblemDetails { Status = StatusCodes.Status400BadRequest, Title = "Not an event", Detail = e.Message }) { StatusCode = StatusCodes.Status400BadRequest };
}
