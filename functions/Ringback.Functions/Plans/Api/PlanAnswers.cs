using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using Ringback.Core.Routing.Trials.Scenarios;
using Ringback.Functions.Inbox;

namespace Ringback.Functions.Plans.Api;

/// <summary>How the plan's API answers.</summary>
internal static class PlanAnswers
{
    /// <summary>More than anybody reads at once.</summary>
    private const int MostReasons = 5;

    public static IActionResult Of(HttpRequest request, Publishing result) => result switch
    {
        Publishing.Published done => Live(request, done),
        Publishing.Refused refused => Refused(refused.Proof),
        Publishing.Stale stale => Problems.PreconditionFailed($"{stale.Why} Live is {(stale.Live is { } version ? $"version {version}" : "no plan")}; nothing was published. Read again what is there, and decide again."),
        Publishing.Nothing nothing => Problems.Conflict(nothing.Why),
        _ => throw new InvalidOperationException($"unknown result {result}"),
    };

    /// <summary>The text does not pass: everything that is wrong with it.</summary>
    public static IActionResult Refused(PlanProof proof)
    {
        var view = ProofView.Of(proof);
        var reasons = proof.Reasons.ToList();
        var detail = string.Join(" ", [.. reasons.Take(MostReasons), .. reasons.Count > MostReasons ? [$"And {reasons.Count - MostReasons} more."] : Array.Empty<string>()]);
        return Problems.Unprocessable("The plan does not pass", detail, ("findings", view.Findings), ("scenarios", view.Scenarios));
    }

    /// <summary>A text as YAML, or as JSON when the request prefers it; nothing when the reader has it already.</summary>
    public static IActionResult Text(HttpRequest request, string tag, string text, Func<object> json)
    {
        Tag(request, tag);
        request.HttpContext.Response.Headers.Vary = HeaderNames.Accept;
        return Precondition.Of(request) is { NoneMatch: not null } known && !known.Holds(tag) ? new StatusCodeResult(StatusCodes.Status304NotModified)
            : PrefersJson(request) ? new OkObjectResult(json())
            : new ContentResult { Content = text, ContentType = $"{PlanBody.Yaml}; charset=utf-8" };
    }

    public static void Tag(HttpRequest request, string tag) => request.HttpContext.Response.Headers.ETag = $"\"{tag}\"";

    private static OkObjectResult Live(HttpRequest request, Publishing.Published done)
    {
        var (version, at, by, note, restores) = done.Publication;
        Tag(request, version.ToString());
        return new OkObjectResult(new PublishedView(version.Value, at, by, note, restores?.Value, ProofView.Of(done.Proof).Findings));
    }

    /// <summary>Only a reader who names JSON, and YAML no sooner, wants it: a plan is YAML.</summary>
    private static bool PrefersJson(HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().Accept;
        double Weight(string kind) => accepted.Where(type => type.MediaType.EndsWith(kind, StringComparison.OrdinalIgnoreCase)).Select(type => type.Quality ?? 1).DefaultIfEmpty(0).Max();
        return Weight("json") is > 0 and var json && json >= Weight("yaml");
    }
}
