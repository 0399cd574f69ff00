using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Ringback.Core;
using Ringback.Core.Routing;
using Ringback.Functions.Calls.Lists;
using Ringback.Functions.Calls.Rows;
using Ringback.Functions.Inbox;
using Ringback.Functions.OpenApi;

namespace Ringback.Functions.Calls.Api;

/// <summary>The calls, for scripts and the console.</summary>
public sealed class CallsApi(CallLists lists, CallRows rows)
{
    private static readonly string[] Outcomes = [.. Enum.GetValues<Outcome>().Select(outcome => outcome.ToWord())];

    /// <summary>Running calls first, then those that have ended, newest first.</summary>
    [Function("ListCalls")]
    [Does("The calls: running ones first, then those that have ended, newest first.")]
    [Asks("caller", "Only this number's.")]
    [Asks("outcome", "Only calls that ended so, such as voicemail.")]
    [Paged]
    [Answers(200, typeof(Listing<CallSummary>))]
    [Refuses(400)]
    public async Task<IActionResult> ListAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/calls")] HttpRequest request, CancellationToken ct)
    {
        if (!Paging.TryRead(request, out var take, out var next, out var problem))
        {
            return Problems.BadRequest(problem);
        }

        PhoneNumber? caller = null;
        if (request.Query["caller"].ToString() is { Length: > 0 } text)
        {
            if (!PhoneNumber.TryParse(text, out var number))
            {
                return Problems.BadRequest($"'caller' is '{text}': write the number with country code, such as +13125559001 (in a URL, + is %2B).");
            }

            caller = number;
        }

        var outcome = request.Query["outcome"].ToString() is { Length: > 0 } word ? word : null;
        return outcome is not null && !Outcomes.Contains(outcome, StringComparer.Ordinal)
            ? Problems.BadRequest($"'outcome' is '{outcome}': it must be one of {string.Join(", ", Outcomes)}.")
            : await Paging.AnswerAsync(next, () => PageAsync(caller, outcome, take, next, ct));
    }

    [Function("GetCall")]
    [Does("One call, with all that happened.")]
    [Answers(200, typeof(CallDetail))]
    [Refuses(404)]
    public async Task<IActionResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/calls/{callId}")] HttpRequest request, string callId, CancellationToken ct) =>
        CallId.IsValid(callId) && await rows.FindAsync(new CallId(callId), ct) is { } row
            ? new OkObjectResult(CallDetail.Of(row.State, await lists.FindEndedAsync(row.State, ct) ?? CallSummary.Of(row.State)))
            : Problems.NotFound($"There is no call '{callId}'. GET /api/v1/calls lists those that there are.");

    private async Task<IActionResult> PageAsync(PhoneNumber? caller, string? outcome, int take, string? next, CancellationToken ct)
    {
        var (ended, more) = await lists.EndedAsync(caller, outcome, take, next, ct);
        var live = next is null && outcome is null ? await lists.LiveAsync(ct) : [];
        var known = ended.Select(call => call.Id).ToHashSet(StringComparer.Ordinal);
        var running = live.Where(call => (caller is not { } wanted || call.From == wanted.Value) && !known.Contains(call.Id)).OrderByDescending(call => call.StartedAt);
        return new OkObjectResult(new Listing<CallSummary>([.. running, .. ended], Paging.Token(more)));
    }
}
