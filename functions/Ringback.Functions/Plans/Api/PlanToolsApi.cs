using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using NodaTime;
using Ringback.Core.Plans;
using Ringback.Core.Plans.Checking;
using Ringback.Core.Plans.Drawing;
using Ringback.Core.Plans.Drawing.Mermaid;
using Ringback.Core.Plans.Drawing.Svg;
using Ringback.Core.Routing.Trials;
using Ringback.Core.Routing.Trials.Scenarios;
using Ringback.Functions.Inbox;
using Ringback.Functions.OpenApi;
using Ringback.Functions.Team;

namespace Ringback.Functions.Plans.Api;

/// <summary>What can be asked of a plan before it goes live: <c>/api/v1/plan/check</c>, <c>/try</c> and <c>/drawing</c>. Nothing here changes anything.</summary>
public sealed class PlanToolsApi(PlanTable table, IPlans plans, TeamReader team, TimeProvider time)
{
    private const string Route = "api/v1/plan";

    /// <summary>A plan in JSON needs more room than in YAML: line breaks and quotes are escaped.</summary>
    private const int MostOfTrial = 2 * PlanText.MostBytes;

    private LocalDate Today => LocalDate.FromDateTime(time.GetUtcNow().UtcDateTime);

    /// <summary>The body's text; an empty body: the live plan's.</summary>
    [Function("CheckPlan")]
    [Does("What the checker says of a plan: the body, ?version=, or the live one.")]
    [Asks("version", "Which version; left out: the live one.", IsNumber = true)]
    [TakesPlan(Optional = true)]
    [Answers(200, typeof(ProofView))]
    [Refuses(400, 404, 413, 415)]
    public async Task<IActionResult> Check([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/check")] HttpRequest request, CancellationToken ct)
    {
        var (text, problem) = await TextAsync(request, ct);
        return text is null ? problem! : new OkObjectResult(ProofView.Of(PlanProof.Of(text, Today)));
    }

    /// <summary>What would happen if somebody called: answers as <c>ringback try --format json</c> does.</summary>
    [Function("TryPlan")]
    [Does("What would happen if somebody called: the path, the seconds of each step, who is rung, the outcome.")]
    [Takes(typeof(TrialBodyView))]
    [Answers(200, Kinds = "application/json")]
    [Refuses(400, 413, 422)]
    public async Task<IActionResult> Try([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/try")] HttpRequest request, CancellationToken ct)
    {
        if (await PlanBody.BytesAsync(request, MostOfTrial, ct) is not { } bytes)
        {
            return Problems.TooLarge(PlanText.TooLong);
        }

        if (!TrialBody.TryRead(bytes, out var body, out var problem))
        {
            return Problems.BadRequest(problem);
        }

        var check = body.Plan is { } text ? PlanCheck.Text(text) : null;
        if (check is { Plan: null })
        {
            return PlanAnswers.Refused(new PlanProof(null, check.Findings, null));
        }

        var plan = check?.Plan ?? (await plans.LiveAsync(ct)).Plan;
        TrialRequest trial;
        try
        {
            trial = body.Form.Read(plan, time.GetUtcNow());
        }
        catch (FormatException e)
        {
            return Problems.BadRequest(e.Message);
        }

        var result = Trial.Run(plan, body.Team ? trial with { Team = await team.ReadAsync(call: null, ct) } : trial);
        return new ContentResult { Content = TrialJson.Write(result), ContentType = "application/json; charset=utf-8" };
    }

    /// <summary>The plan as a picture: <c>?format=</c> svg (as usual), mermaid or json; <c>?path=</c> marks the way of a call. Of the live plan, of <c>?version=</c>, or of the body.</summary>
    [Function("DrawPlan")]
    [Does("The plan as a picture: the body, ?version=, or the live one.")]
    [Asks("format", "Left out: svg.", "svg", "mermaid", "json")]
    [Asks("path", "Steps, with commas: the way of a call, to be marked.")]
    [Asks("version", "Which version; left out: the live one.", IsNumber = true)]
    [TakesPlan(Optional = true)]
    [Answers(200, Kinds = "image/svg+xml, text/plain, application/json")]
    [Refuses(400, 404, 413, 415, 422)]
    public async Task<IActionResult> Draw([HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = Route + "/drawing")] HttpRequest request, CancellationToken ct)
    {
        var (text, problem) = await TextAsync(request, ct);
        if (text is null)
        {
            return problem!;
        }

        var check = PlanCheck.Text(text);
        if (check.Plan is not { } plan)
        {
            return PlanAnswers.Refused(new PlanProof(null, check.Findings, null));
        }

        var graph = PlanGraph.Of(plan);
        Highlight path;
        try
        {
            path = Highlight.Of(graph, request.Query["path"].ToString().Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        }
        catch (ArgumentException e)
        {
            return Problems.BadRequest(e.Message);
        }

        return request.Query["format"].ToString() switch
        {
            "" or "svg" => new ContentResult { Content = PlanSvg.Draw(graph, path), ContentType = "image/svg+xml; charset=utf-8" },
            "mermaid" => new ContentResult { Content = PlanMermaid.Draw(graph, path), ContentType = "text/plain; charset=utf-8" },
            "json" => new ContentResult { Content = PlanGraphJson.Write(graph), ContentType = "application/json; charset=utf-8" },
            var other => Problems.BadRequest($"'format' is '{other}': it must be svg, mermaid or json."),
        };
    }

    /// <returns>The body's text, or that of <c>?version=</c>, or of the live plan; or what to answer instead.</returns>
    private async Task<(string? Text, IActionResult? Problem)> TextAsync(HttpRequest request, CancellationToken ct)
    {
        if (!PlanApi.TryVersion(request, out var version, out var problem))
        {
            return (null, Problems.BadRequest(problem));
        }

        if (HttpMethods.IsPost(request.Method) && version is null && await PlanBody.OptionalYamlAsync(request, ct) is var (text, wrong) && (text is not null || wrong is not null))
        {
            return (text, wrong);
        }

        var wanted = version ?? (await table.LiveAsync(ct))?.Version;
        return wanted is { } one && await table.FindAsync(one, ct) is { } plan
            ? (plan.Text, null)
            : (null, Problems.NotFound(version is null ? "No plan is published yet: send one as the body." : $"There is no version {version}. GET /{Route}/versions lists those that there are."));
    }
}
