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

    /// <summary>It has changed since it was read.</summary>
    public static IActionResult PreconditionFailed(string detail) => Of(StatusCodes.Status412PreconditionFailed, "Changed meanwhile", detail);

    public static IActionResult TooLarge(string detail) => Of(StatusCodes.Status413PayloadTooLarge, "Too large", detail);

    public static IActionResult UnsupportedMediaType(string detail) => Of(StatusCodes.Status415UnsupportedMediaType, "Not a kind of text that is read here", detail);

    /// <summary>The request is understood, and what it asks for is wrong.</summary>
    /// <param name="more">Details for programs.</param>
    public static IActionResult Unprocessable(string title, string detail, params (string Name, object Value)[] more)
    {
        var problem = New(StatusCodes.Status422UnprocessableEntity, title, detail);
        foreach (var (name, value) in more)
        {
            problem.Extensions[name] = value;
        }

        return Answer(problem);
    }

    /// <summary>The request must say what it takes for granted.</summary>
    public static IActionResult PreconditionRequired(string detail) => Of(StatusCodes.Status428PreconditionRequired, "Say what it replaces", detail);

    public static IActionResult BadGateway(string detail) => Of(StatusCodes.Status502BadGateway, "The text was refused", detail);

    private static IActionResult Of(int status, string title, string detail) => Answer(New(status, title, detail));

    private static ProblemDetails New(int status, string title, string detail) => new() { Status = status, Title = title, Detail = detail };

    private static ObjectResult Answer(ProblemDetails problem) => new(problem) { StatusCode = problem.Status, ContentTypes = { "application/problem+json" } };
}
