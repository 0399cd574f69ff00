using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace Ringback.Functions.Security;

/// <summary>Closes every HTTP function but the few that guard themselves or have nothing to lose: a new function is closed until somebody opens it here.</summary>
public sealed class AccessMiddleware(Secrets secrets) : IFunctionsWorkerMiddleware
{
    private static readonly PathString[] Open = ["/hooks", "/media", "/health", "/c"];

    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (context.GetHttpContext() is not { } http || IsOpen(http.Request.Path) || secrets.IsApiKey(http.Request.Headers.Authorization))
        {
            await next(context);
            return;
        }

        http.Response.StatusCode = StatusCodes.Status401Unauthorized;
        http.Response.Headers.WWWAuthenticate = "Bearer";
        var problem = new ProblemDetails
        {
            Status = StatusCodes.Status401Unauthorized,
            Title = "Not signed in",
            Detail = "Send the header 'Authorization: Bearer <ApiKey>' with the value of the app's setting ApiKey.",
        };
        await http.Response.WriteAsJsonAsync(problem, options: null, contentType: "application/problem+json");
    }

    private static bool IsOpen(PathString path) => Array.Exists(Open, prefix => path.StartsWithSegments(prefix, StringComparison.OrdinalIgnoreCase));
}
