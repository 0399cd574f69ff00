using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Ringback.Core;

namespace Ringback.Functions.Inbox;

/// <summary>Answers that say what is wrong and what to do (RFC 9457).</summary>
internal static class Problems
{
    public static IActionResult BadRequest(string detail) => Of(StatusCodes.Status400BadRequest, "The request is not understood", detail);

    public static IActionResult NotFound(string detail) => Of(StatusCodes.Status404NotFound, "Not found", detail);

    /// <param name="holder">Who has the case, when that is the reason.</param>
    public static IActionResult Conflict(string detail, PersonId? holder = null)
    {
        var problem = New(StatusCodes.Status409Conflict, "Not possible now", detail);
        if (holder is { } person)
        {
            problem.Extensions["claimedBy"] = person.Value;
        }

        return Answer(problem);
    }

    public static IActionResult BadGateway(string detail) => Of(StatusCodes.Status502BadGateway, "The text was refused", detail);

    private static IActionResult Of(int status, string title, string detail) => Answer(New(status, title, detail));

    private static ProblemDetails New(int status, string title, string detail) => new() { Status = status, Title = title, Detail = detail };

    private static ObjectResult Answer(ProblemDetails problem) => new(problem) { StatusCode = problem.Status, ContentTypes = { "application/problem+json" } };
}
