using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;
using Microsoft.Extensions.DependencyInjection;

namespace Ringback.FunctionsHost.Functions;

/// <summary>A method marked with [Function], and what starts it.</summary>
internal sealed class FunctionEntry : FunctionDefinition
{
    private readonly ObjectFactory? create;

    public FunctionEntry(string name, MethodInfo method)
    {
        Name = name;
        Method = method;
        Parameters = method.GetParameters();
        var triggers = Parameters.Where(parameter => parameter.GetCustomAttribute<TriggerBindingAttribute>() is not null).ToArray();
        if (triggers.Length != 1)
        {
            throw new InvalidOperationException(
                $"function '{name}' ({EntryPoint}) has {triggers.Length} triggers; give exactly one of its parameters a trigger attribute, such as [HttpTrigger].");
        }

        TriggerParameter = triggers[0];
        Trigger = TriggerParameter.GetCustomAttribute<TriggerBindingAttribute>()!;
        Retry = method.GetCustomAttribute<RetryAttribute>();
        create = method.IsStatic ? null : ActivatorUtilities.CreateFactory(method.DeclaringType!, Type.EmptyTypes);
    }

    public override string Name { get; }

    public override string Id => Name;

    public override string EntryPoint => $"{Method.DeclaringType!.FullName}.{Method.Name}";

    public override string PathToAssembly => Method.DeclaringType!.Assembly.Location;

    public MethodInfo Method { get; }

    public ParameterInfo[] Parameters { get; }

    public ParameterInfo TriggerParameter { get; }

    public TriggerBindingAttribute Trigger { get; }

    public RetryAttribute? Retry { get; }

    /// <summary>Calls the method on a new instance made from <paramref name="services"/> and gives what it returned, awaited.</summary>
    public async Task<object?> CallAsync(IServiceProvider services, object?[] arguments)
    {
        var instance = create?.Invoke(services, null);
        try
        {
            return await Awaited(Method.Invoke(instance, BindingFlags.DoNotWrapExceptions, binder: null, arguments, culture: null));
        }
        finally
        {
            switch (instance)
            {
                case IAsyncDisposable disposable:
                    await disposable.DisposeAsync();
                    break;
                case IDisposable disposable:
                    disposable.Dispose();
                    break;
            }
        }
    }

    private static async Task<object?> Awaited(object? returned)
    {
        var task = returned switch
        {
            Task running => running,
            ValueTask running => running.AsTask(),
            _ when returned?.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(ValueTask<>) =>
                (Task)type.GetMethod(nameof(ValueTask<int>.AsTask))!.Invoke(returned, null)!,
            _ => null,
        };
        if (task is null)
        {
            return returned;
        }

        await task;
        var result = task.GetType().GetProperty(nameof(Task<int>.Result));
        return result is null || result.PropertyType.FullName == "System.Threading.Tasks.VoidTaskResult" ? null : result.GetValue(task);
    }
}
