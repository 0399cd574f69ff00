using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Routing;

namespace Ringback.FunctionsHost.Http;

/// <summary>Writes what an HTTP function returned.</summary>
internal static class HttpResults
{
    public static Task WriteAsync(HttpContext context, object? result, IServiceProvider services)
    {
        context.RequestServices = services;
        return result switch
        {
            IActionResult action => ExecuteAsync(action, context),
            IResult written => written.ExecuteAsync(context),
            null => Task.CompletedTask,
            _ => ExecuteAsync(new ObjectResult(result), context),
        };
    }

    private static Task ExecuteAsync(IActionResult action, HttpContext context) =>
        action.ExecuteResultAsync(new ActionContext(context, new RouteData(context.Request.RouteValues), new ActionDescriptor()));
}
