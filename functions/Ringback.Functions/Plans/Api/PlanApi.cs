using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Ringback.Core;
using Ringback.Functions.Audit;
using Ringback.Functions.Inbox;
using Ringback.Functions.OpenApi;

namespace Ringback.Functions.Plans.Api;

/// <summary><c>/api/v1/plan</c>: the live plan and its history. A version's ETag is its number.</summary>
public sealed class PlanApi(PlanTable table, PlanPublisher publisher, AuditLog audit, IPlans plans)
{
    private const string Route = "api/v1/plan";
    private const string NoPlan = "No plan is published yet. Publish one: PUT /" + Route + " with 'If-None-Match: *'.";

    /// <summary>The live plan, or <c>?version=</c>, letter by letter as it was published.</summary>
    [Function("GetPlan")]
    [Does("The live plan, or ?version=, letter by letter as it was published; as JSON with what is known of it, when asked for by Accept.")]
    [Asks("version", "Which version; left out: the live one.", IsNumber = true)]
    [Answers(200, typeof(PlanView), Kinds = "text/yaml", Tagged = true)]
    [Answers(304, Tagged = true)]
    [Refuses(400, 404)]
    public async Task<IActionResult> Get([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request, CancellationToken ct)
    {
        if (!TryVersion(request, out var version, out var problem))
        {
            return Problems.BadRequest(problem);
        }

        if ((version ?? (await table.LiveAsync(ct))?.Version) is not { } wanted)
        {
            return Problems.NotFound(NoPlan);
        }

        return await table.FindAsync(wanted, ct) is { } plan
            ? PlanAnswers.Text(request, plan.Publication.Version.ToString(), plan.Text, () => PlanView.Of(plan))
            : Problems.NotFound($"There is no version {wanted}. GET /{Route}/versions lists those that there are.");
    }

    [Function("PublishPlan")]
    [Does("Publishes a plan, if it passes the check and its own scenarios.")]
    [HeedsPreconditions(Required = true, NoneMatch = true)]
    [Asks("person", "Who publishes: a person of the plan; left out: a script.")]
    [Asks("note", "Why: one line.")]
    [TakesPlan]
    [Answers(200, typeof(PublishedView), Tagged = true)]
    [Refuses(400, 409, 412, 413, 415, 422, 428)]
    public async Task<IActionResult> Put([HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = Route)] HttpRequest request, CancellationToken ct)
    {
        var expected = Precondition.Of(request);
        if (!expected.IsGiven)
        {
            return Problems.PreconditionRequired($"Say which plan yours replaces, so that nobody else's is lost: send 'If-Match' with the ETag of GET /{Route}, or 'If-None-Match: *' for the first one.");
        }

        var (text, wrong) = await PlanBody.YamlAsync(request, ct);
        if (text is null)
        {
            return wrong!;
        }

        var (act, problem) = await PlanActs.ReadAsync(request, plans, ct);
        return act is null ? Problems.BadRequest(problem) : PlanAnswers.Of(request, await audit.WriteAsync(await publisher.PublishAsync(text, act, expected, ct), ct));
    }

    /// <summary>All versions, newest first.</summary>
    [Function("ListPlanVersions")]
    [Does("All versions, newest first.")]
    [Paged]
    [Answers(200, typeof(Listing<PublicationView>))]
    [Refuses(400)]
    public async Task<IActionResult> Versions([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route + "/versions")] HttpRequest request, CancellationToken ct)
    {
        if (!Paging.TryRead(request, out var take, out var next, out var problem))
        {
            return Problems.BadRequest(problem);
        }

        if (next is not null && !TryParse(next, out _))
        {
            return Problems.BadRequest("'next' is not one that a page of this list has given.");
        }

        if (await table.LiveAsync(ct) is not { } live)
        {
            return new OkObjectResult(new Listing<PublicationView>([], Next: null));
        }

        var newest = next is not null && TryParse(next, out var asked) && asked.Value < live.Version.Value ? asked : live.Version;
        var page = await table.HistoryAsync(newest, take, ct);
        var older = newest.Value - take;
        return new OkObjectResult(new Listing<PublicationView>(
            [.. page.Select(one => PublicationView.Of(one, one.Version == live.Version))],
            Paging.Token(older > 0 ? older.ToString(CultureInfo.InvariantCulture) : null)));
    }

    /// <summary>Publishes the version before the live one again, or <c>?version=</c>; with <c>If-Match</c> only while that plan is live.</summary>
    [Function("UndoPlan")]
    [Does("Publishes the version before the live one again, or ?version=.")]
    [HeedsPreconditions]
    [Asks("version", "Which version; left out: the one before.", IsNumber = true)]
    [Asks("person", "Who asks: a person of the plan; left out: a script.")]
    [Asks("note", "Why: one line.")]
    [Answers(200, typeof(PublishedView), Tagged = true)]
    [Refuses(400, 409, 412, 422)]
    public async Task<IActionResult> Undo([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/undo")] HttpRequest request, CancellationToken ct)
    {
        if (!TryVersion(request, out var version, out var wrong))
        {
            return Problems.BadRequest(wrong);
        }

        var (act, problem) = await PlanActs.ReadAsync(request, plans, ct);
        return act is null ? Problems.BadRequest(problem) : PlanAnswers.Of(request, await audit.WriteAsync(await publisher.UndoAsync(version, act, Precondition.Of(request), ct), ct));
    }

    /// <summary>Reads <c>?version=</c>; null: it was left out.</summary>
    internal static bool TryVersion(HttpRequest request, out PlanVersion? version, out string problem)
    {
        (version, problem) = (null, "");
        if (request.Query["version"].ToString() is not { Length: > 0 } text)
        {
            return true;
        }

        if (!TryParse(text, out var parsed))
        {
            problem = $"'version' is '{text}': it must be a number from 1, such as GET /{Route}/versions lists.";
            return false;
        }

        version = parsed;
        return true;
    }

    internal static bool TryParse(string text, out PlanVersion version)
    {
        var isNumber = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0;
        version = new PlanVersion(number);
        return isNumber;
    }
}
