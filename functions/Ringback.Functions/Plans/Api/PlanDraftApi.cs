using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using NodaTime;
using Ringback.Core;
using Ringback.Core.Routing.Trials.Scenarios;
using Ringback.Functions.Audit;
using Ringback.Functions.Inbox;
using Ringback.Functions.OpenApi;

namespace Ringback.Functions.Plans.Api;

/// <summary><c>/api/v1/plan/draft</c>: the one draft that everybody shares. It may be wrong; only publishing asks for more.</summary>
public sealed class PlanDraftApi(PlanDrafts drafts, PlanPublisher publisher, AuditLog audit, IPlans plans, TimeProvider time)
{
    private const string Route = "api/v1/plan/draft";
    private const string None = "There is no draft. Begin one: PUT /" + Route + " with 'If-None-Match: *'.";
    private const string Changed = "The draft is not the one that you have read. Read it again: GET /" + Route + ".";

    [Function("GetPlanDraft")]
    [Does("The draft that everybody shares; as JSON with what the checker says of it, when asked for by Accept.")]
    [Answers(200, typeof(DraftView), Kinds = "text/yaml", Tagged = true)]
    [Answers(304, Tagged = true)]
    [Refuses(404)]
    public async Task<IActionResult> Get([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request, CancellationToken ct) =>
        await drafts.FindAsync(ct) is { } draft ? PlanAnswers.Text(request, draft.Revision, draft.Text, () => View(draft)) : Problems.NotFound(None);

    /// <summary><c>?base=</c> says from which version the text was made, where that is not the draft's as it was or, for a new one, the live version.</summary>
    [Function("SavePlanDraft")]
    [Does("Saves the draft, right or wrong.")]
    [HeedsPreconditions(Required = true, NoneMatch = true)]
    [Asks("base", "The version that it was begun from.", IsNumber = true)]
    [Asks("person", "Who writes: a person of the plan; left out: a script.")]
    [TakesPlan]
    [Answers(200, typeof(DraftView), Tagged = true)]
    [Answers(201, typeof(DraftView), Tagged = true)]
    [Refuses(400, 412, 413, 415, 428)]
    public async Task<IActionResult> Put([HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = Route)] HttpRequest request, CancellationToken ct)
    {
        var expected = Precondition.Of(request);
        if (!expected.IsGiven)
        {
            return Problems.PreconditionRequired($"Say which draft yours replaces, so that nobody else's is lost: send 'If-Match' with the ETag of GET /{Route}, or 'If-None-Match: *' for a new one.");
        }

        var (text, wrong) = await PlanBody.YamlAsync(request, ct);
        if (text is null)
        {
            return wrong!;
        }

        PlanVersion? basedOn = null;
        if (request.Query["base"].ToString() is { Length: > 0 } given)
        {
            if (!PlanApi.TryParse(given, out var version))
            {
                return Problems.BadRequest($"'base' is '{given}': it must be the number of a version.");
            }

            basedOn = version;
        }

        var (act, problem) = await PlanActs.ReadAsync(request, plans, ct);
        if (act is null)
        {
            return Problems.BadRequest(problem);
        }

        if (await drafts.SaveAsync(text, act.By, basedOn, expected, ct) is not { } saved)
        {
            return Problems.PreconditionFailed(Changed);
        }

        await audit.WriteAsync(new AuditLine(saved.Draft.SavedAt, act.By, "saved the draft"), ct);
        PlanAnswers.Tag(request, saved.Draft.Revision);
        return new ObjectResult(View(saved.Draft)) { StatusCode = saved.IsNew ? StatusCodes.Status201Created : StatusCodes.Status200OK };
    }

    [Function("DeletePlanDraft")]
    [Does("Throws the draft away.")]
    [HeedsPreconditions(Required = true)]
    [Answers(204)]
    [Refuses(412, 428)]
    public async Task<IActionResult> Delete([HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = Route)] HttpRequest request, CancellationToken ct)
    {
        var expected = Precondition.Of(request);
        return !expected.IsGiven ? Problems.PreconditionRequired($"Say which draft you throw away: send 'If-Match' with the ETag of GET /{Route}.")
            : await drafts.DeleteAsync(expected, ct) ? new NoContentResult()
            : Problems.PreconditionFailed(Changed);
    }

    /// <summary>With <c>If-Match</c> only this draft. Refused when another version than the draft's base is live.</summary>
    [Function("PublishPlanDraft")]
    [Does("Publishes the draft, if it passes and the version that it was begun from is still live.")]
    [HeedsPreconditions]
    [Asks("person", "Who publishes: a person of the plan; left out: a script.")]
    [Asks("note", "Why: one line.")]
    [Answers(200, typeof(PublishedView), Tagged = true)]
    [Refuses(400, 409, 412, 422)]
    public async Task<IActionResult> Publish([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/publish")] HttpRequest request, CancellationToken ct)
    {
        var (act, problem) = await PlanActs.ReadAsync(request, plans, ct);
        return act is null ? Problems.BadRequest(problem) : PlanAnswers.Of(request, await audit.WriteAsync(await publisher.PublishDraftAsync(act, Precondition.Of(request), ct), ct));
    }

    private DraftView View(PlanDraft draft) => DraftView.Of(draft, ProofView.Of(PlanProof.Of(draft.Text, LocalDate.FromDateTime(time.GetUtcNow().UtcDateTime))));
}
