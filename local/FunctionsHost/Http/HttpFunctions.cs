using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ringback.FunctionsHost.Functions;

namespace Ringback.FunctionsHost.Http;

/// <summary>Routes requests to HTTP functions. A path or method that no function answers is 404, as on the real host.</summary>
internal sealed class HttpFunctions(
    FunctionCatalog catalog, FunctionInvoker invoker, FunctionsHostOptions options, HostJson hostJson, IServiceProvider services)
{
    private readonly Lazy<RequestDelegate> pipeline = new(() => Build(catalog, invoker, options, hostJson, services));

    public Task HandleAsync(HttpContext context) => pipeline.Value(context);

    private static RequestDelegate Build(
        FunctionCatalog catalog, FunctionInvoker invoker, FunctionsHostOptions options, HostJson hostJson, IServiceProvider services)
    {
        var app = new ApplicationBuilder(services);
        app.UseRouting();
        app.UseEndpoints(routes =>
        {
            foreach (var (function, trigger) in catalog.StartedBy<HttpTriggerAttribute>())
            {
                var pattern = $"{hostJson.Extensions.Http.RoutePrefix.Trim('/')}/{(trigger.Route ?? function.Name).TrimStart('/')}";
                var endpoint = trigger.Methods is { Length: > 0 } methods
                    ? routes.MapMethods(pattern, methods.Select(method => method.ToUpperInvariant()), Answer)
                    : routes.Map(pattern, Answer);
                endpoint.WithMetadata(function);

                Task Answer(HttpContext context) => AnswerAsync(context, function, trigger, invoker, options);
            }
        });
        var routed = app.Build();
        return async context =>
        {
            await routed(context);
            if (context.Response is { StatusCode: StatusCodes.Status405MethodNotAllowed, HasStarted: false } && context.GetEndpoint()?.Metadata.GetMetadata<FunctionEntry>() is null)
            {
                context.Response.Headers.Remove("Allow");
                context.Response.StatusCode = StatusCodes.Status404NotFound;
            }
        };
    }

    private static async Task AnswerAsync(
        HttpContext context, FunctionEntry function, HttpTriggerAttribute trigger, FunctionInvoker invoker, FunctionsHostOptions options)
    {
        if (trigger.AuthLevel is not AuthorizationLevel.Anonymous && !HasKey(context.Request, options.FunctionKey))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        var start = new Start(
            type => TriggerValue(type, context),
            context.Request.RouteValues.ToDictionary(route => route.Key, route => route.Value, StringComparer.OrdinalIgnoreCase),
            context.RequestAborted)
        {
            Http = context,
            Counts = !HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method),
        };
        try
        {
            await invoker.InvokeAsync(function, start, (result, scope) => HttpResults.WriteAsync(context, result, scope));
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody is left to be answered.
        }
        catch (Exception) when (!context.Response.HasStarted)
        {
            context.Response.Clear();
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
        }
    }

    private static async ValueTask<object?> TriggerValue(Type type, HttpContext context) =>
        type == typeof(HttpRequest) ? context.Request
        : type == typeof(HttpContext) ? context
        : await JsonSerializer.DeserializeAsync(context.Request.Body, type, JsonSerializerOptions.Web, context.RequestAborted);

    private static bool HasKey(HttpRequest request, string? key)
    {
        var given = request.Headers["x-functions-key"].FirstOrDefault() ?? request.Query["code"].FirstOrDefault();
        return key is not null && given is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(key));
    }
}
