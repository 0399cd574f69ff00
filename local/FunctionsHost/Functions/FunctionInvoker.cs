using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Ringback.FunctionsHost.Functions;

/// <summary>Runs functions: a scope, the app's middleware, the bound parameters, the method.</summary>
internal sealed class FunctionInvoker(
    IServiceProvider root, FunctionPipeline pipeline, HostActivity activity, FunctionsHostOptions options, ILoggerFactory loggers)
{
    private readonly FunctionExecutionDelegate execute = pipeline.Build(CallAsync);

    /// <summary>Runs <paramref name="function"/> once; its failure is logged here, and thrown.</summary>
    /// <param name="onResult">What is done with the result while the scope still lives.</param>
    public async Task<object?> InvokeAsync(FunctionEntry function, Start start, Func<object?, IServiceProvider, Task>? onResult = null)
    {
        var id = options.NewId();
        Exception? failure = null;
        if (start.Ends)
        {
            activity.Began(start.Counts);
        }

        try
        {
            await using var scope = root.CreateAsyncScope();
            var context = new InvocationContext(function, id, scope.ServiceProvider, start);
            if (start.Http is { } http)
            {
                http.RequestServices = scope.ServiceProvider;
                context.Items["HttpRequestContext"] = http;
            }

            await execute(context);
            if (onResult is not null)
            {
                await onResult(context.Result, scope.ServiceProvider);
            }

            return context.Result;
        }
        catch (Exception thrown)
        {
            failure = thrown;
            Log(function, id, thrown, start.Cancellation);
            throw;
        }
        finally
        {
            if (start.Ends)
            {
                activity.Ended(new FunctionInvocation(function.Name, id.ToString(), failure), start.Counts);
            }
        }
    }

    private static async Task CallAsync(FunctionContext context)
    {
        var invocation = (InvocationContext)context;
        var function = (FunctionEntry)invocation.FunctionDefinition;
        var arguments = await ParameterBinding.BindAsync(function, invocation);
        invocation.Result = await function.CallAsync(invocation.InstanceServices, arguments);
    }

    private void Log(FunctionEntry function, Guid id, Exception failure, CancellationToken cancellation)
    {
        if (failure is OperationCanceledException && cancellation.IsCancellationRequested)
        {
            return;
        }

        loggers.CreateLogger($"Function.{function.Name}").LogError(failure, "Function {Function} failed (invocation {InvocationId})", function.Name, id);
    }
}
