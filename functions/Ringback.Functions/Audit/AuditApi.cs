using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Ringback.Functions.Inbox;
using Ringback.Functions.OpenApi;

namespace Ringback.Functions.Audit;

/// <summary><c>/api/v1/audit</c>: who did what, when, and from where.</summary>
public sealed class AuditApi(AuditLog log)
{
    [Function("ListAudit")]
    [Does("Everything that people did: cases, texts, calls back, switches, absences, the plan. Newest first.")]
    [Asks("person", "Only this person's acts; 'api': those of scripts that did not say for whom.")]
    [Asks("since", "None older than this (ISO 8601 with offset).")]
    [Paged]
    [Answers(200, typeof(Listing<AuditLine>))]
    [Refuses(400)]
    public Task<IActionResult> List([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/audit")] HttpRequest request, CancellationToken ct) => AnswerAsync(request, ct);

    [Function("ListTeamLog")]
    [Does("The audit by its older name.")]
    [Paged]
    [Answers(200, typeof(Listing<AuditLine>))]
    [Refuses(400)]
    public Task<IActionResult> Team([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/team/log")] HttpRequest request, CancellationToken ct) => AnswerAsync(request, ct);

    private async Task<IActionResult> AnswerAsync(HttpRequest request, CancellationToken ct)
    {
        if (!Paging.TryRead(request, out var take, out var next, out var problem))
        {
            return Problems.BadRequest(problem);
        }

        DateTimeOffset? since = null;
        if (request.Query["since"].ToString() is { Length: > 0 } text)
        {
            if (!DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at))
            {
                return Problems.BadRequest($"'since' is '{text}': write a time such as 2026-03-03T15:00:00Z (in an address, + is %2B).");
            }

            since = at;
        }

        var person = request.Query["person"].ToString() is { Length: > 0 } id ? id : null;
        return await Paging.AnswerAsync(next, async () =>
        {
            var (lines, more) = await log.PageAsync(person, since, take, next, ct);
            return new OkObjectResult(new Listing<AuditLine>(lines, Paging.Token(more)));
        });
    }
}
