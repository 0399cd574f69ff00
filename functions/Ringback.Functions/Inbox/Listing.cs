using System.Buffers.Text;
using System.Text;
using Azure;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Ringback.Functions.Inbox;

/// <summary>One page of a list.</summary>
/// <param name="Next">Ask for the next page with <c>?next=</c> this; null: this is the last.</param>
public sealed record Listing<T>(IReadOnlyList<T> Items, string? Next);

/// <summary>Which page of a list is asked for: <c>?take=</c> 1 to 200 (50), <c>?next=</c> as the page before said.</summary>
internal static class Paging
{
    public const int Usual = 50;
    public const int Most = 200;
    private const string UnknownPage = "'next' is not one that a page of this list has given.";

    /// <returns>False, and what is wrong.</returns>
    public static bool TryRead(HttpRequest request, out int take, out string? next, out string problem)
    {
        (take, next, problem) = (Usual, null, "");
        if (request.Query["take"].ToString() is { Length: > 0 } asked && (!int.TryParse(asked, out take) || take is < 1 or > Most))
        {
            problem = $"'take' is '{asked}': it must be a number from 1 to {Most}.";
            return false;
        }

        if (request.Query["next"].ToString() is { Length: > 0 } token)
        {
            if (!Base64Url.IsValid(token))
            {
                problem = UnknownPage;
                return false;
            }

            next = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(token));
        }

        return true;
    }

    /// <summary>Answers with a page. Only the storage can tell whether <paramref name="next"/> is one of its own.</summary>
    public static async Task<IActionResult> AnswerAsync(string? next, Func<Task<IActionResult>> read)
    {
        try
        {
            return await read();
        }
        catch (RequestFailedException e) when (next is not null && e.Status == StatusCodes.Status400BadRequest)
        {
            return Problems.BadRequest(UnknownPage);
        }
    }

    public static string? Token(string? continuation) => continuation is null ? null : Base64Url.EncodeToString(Encoding.UTF8.GetBytes(continuation));
}
