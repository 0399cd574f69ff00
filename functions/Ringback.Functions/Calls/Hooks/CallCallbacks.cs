using System.Text.Json;
using Azure.Messaging;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Ringback.Core;
using Ringback.Core.Routing;
using Ringback.Functions.Security;

namespace Ringback.Functions.Calls.Hooks;

/// <summary>
/// The service's events in the middle of a call, in batches. Both the secret in the address and the token in the header must be right; otherwise nothing is read.
/// </summary>
public sealed partial class CallCallbacks(CallEngine engine, Secrets secrets, AcsTokenValidator tokens, ILogger<CallCallbacks> logger)
{
    [Function("CallCallback")]
    public Task<IActionResult> OfCallAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "hooks/calls/{callId}")] HttpRequest request, string callId, CancellationToken ct) =>
        TakeAsync(request, new CallId(callId), MainEvents.Read, ct);

    [Function("LegCallback")]
    public Task<IActionResult> OfLegAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "hooks/calls/{callId}/legs/{legId:int}")] HttpRequest request, string callId, int legId, CancellationToken ct) =>
        TakeAsync(request, new CallId(callId), e => LegEvents.Read(e, new LegId(legId)), ct);

    private async Task<IActionResult> TakeAsync(HttpRequest request, CallId call, Func<CloudEvent, IEnumerable<CallEvent>> read, CancellationToken ct)
    {
        if (!secrets.IsSecretOfCall(call, request.Query["k"]))
        {
            LogRefused(logger, call.Value, "wrong secret");
            return new UnauthorizedResult();
        }

        if (await tokens.FindFaultAsync(request.Headers.Authorization, ct) is { } fault)
        {
            LogRefused(logger, call.Value, fault);
            return new UnauthorizedResult();
        }

        IReadOnlyList<CallEvent> events;
        try
        {
            var body = await BinaryData.FromStreamAsync(request.Body, ct);
            events = [.. CloudEvent.ParseMany(body).SelectMany(read)];
        }
        catch (Exception e) when (e is JsonException or ArgumentException or FormatException or InvalidOperationException or KeyNotFoundException)
        {
            return EventsWebhook.Malformed(new FormatException($"the body is not an array of CloudEvents: {e.Message}", e));
        }

        if (events.Count > 0)
        {
            await engine.TellAsync(call, events, ct);
        }

        return new OkResult();
    }

    [LoggerMessage(LogLevel.Warning, "A callback of call {Call} was refused: {Fault}")]
    private static partial void LogRefused(ILogger logger, string call, string fault);
}
