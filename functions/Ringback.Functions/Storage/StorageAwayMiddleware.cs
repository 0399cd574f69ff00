using Azure;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Ringback.Functions.Plans;

namespace Ringback.Functions.Storage;

/// <summary>The API says in words that the storage is away, or that no plan is published yet: both pass, and who asked may ask again.</summary>
public sealed class StorageAwayMiddleware : IFunctionsWorkerMiddleware
{
    private const int RetryAfterSeconds = 5;

    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (context.GetHttpContext() is not { } http || !http.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase))
        {
            await next(context);
            return;
        }

        try
        {
            await next(context);
        }
        catch (Exception e) when (Why(e) is { } why && !http.Response.HasStarted)
        {
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            http.Response.Headers.RetryAfter = $"{RetryAfterSeconds}";
            var problem = new ProblemDetails { Status = StatusCodes.Status503ServiceUnavailable, Title = "Not available now", Detail = why };
            await http.Response.WriteAsJsonAsync(problem, options: null, contentType: "application/problem+json");
        }
    }

    /// <summary>The host and the clients wrap what went wrong, the one in the other or several in one.</summary>
    private static string? Why(Exception? e) => e switch
    {
        null => null,
        NoPlanException none => none.Message,
        RequestFailedException { Status: 0 or 408 or 429 or >= 500 } => $"The storage account does not answer. Ask again in {RetryAfterSeconds} seconds.",
        AggregateException several => several.InnerExceptions.Select(Why).FirstOrDefault(why => why is not null),
        _ => Why(e.InnerException),
    };
}
