using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Ringback.Core;
using Ringback.Functions.Calls.Lists;
using Ringback.Functions.Calls.Rows;

namespace Ringback.Functions.Calls.Api;

/// <summary>The calls, for scripts and the console.</summary>
public sealed class CallsApi(CallLists lists, CallRows rows)
{
    private const int PageSize = 50;

    /// <summary>Running calls first, then those that have ended, newest first.</summary>
    [Function("ListCalls")]
    public async Task<IActionResult> ListAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/calls")] HttpRequest request, CancellationToken ct)
    {
        PhoneNumber? caller = null;
        if (request.Query["caller"].ToString() is { Length: > 0 } text)
        {
            if (!PhoneNumber.TryParse(text, out var number))
            {
                return Problem(StatusCodes.Status400BadRequest, "Not a phone number", $"caller is '{text}': write the number with country code, such as +13125559001 (in a URL, + is %2B).");
            }

            caller = number;
        }

        var outcome = request.Query["outcome"].ToString() is { Length: > 0 } word ? word : null;
        var next = request.Query["next"].ToString() is { Length: > 0 } token ? token : null;
        var (ended, more) = await lists.EndedAsync(caller, outcome, PageSize, next, ct);
        var live = next is null && outcome is null ? await lists.LiveAsync(ct) : [];
        var known = ended.Select(call => call.Id).ToHashSet(StringComparer.Ordinal);
        var running = live.Where(call => (caller is not { } wanted || call.From == wanted.Value) && !known.Contains(call.Id)).OrderByDescending(call => call.StartedAt);
        return new OkObjectResult(new CallPage([.. running, .. ended], more));
    }

    [Function("GetCall")]
    public async Task<IActionResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/calls/{callId}")] HttpRequest request, string callId, CancellationToken ct) =>
        await rows.FindAsync(new CallId(callId), ct) is { } row
            ? new OkObjectResult(CallDetail.Of(row.State, await lists.FindEndedAsync(row.State, ct) ?? CallSummary.Of(row.State)))
            : Problem(StatusCodes.Status404NotFound, "No such call", $"There is no call {callId}. GET /api/v1/calls lists those that there are.");

    private static ObjectResult Problem(int status, string title, string detail) =>
        new(new ProblemDetails { Status = status, Title = title, Detail = detail }) { StatusCode = status, ContentTypes = { "application/problem+json" } };
}

public sealed record CallPage([property: JsonPropertyName("items")] IReadOnlyList<CallSummary> Items, [property: JsonPropertyName("next")] string? Next);
