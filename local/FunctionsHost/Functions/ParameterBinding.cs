using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Http;
using Microsoft.Extensions.DependencyInjection;
using Ringback.FunctionsHost.Durable;

namespace Ringback.FunctionsHost.Functions;

/// <summary>Gives a function's parameters their values.</summary>
internal static class ParameterBinding
{
    public static async ValueTask<object?[]> BindAsync(FunctionEntry function, InvocationContext context)
    {
        var values = new object?[function.Parameters.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = await ValueOf(function.Parameters[i], function, context);
        }

        return values;
    }

    private static async ValueTask<object?> ValueOf(ParameterInfo parameter, FunctionEntry function, InvocationContext context)
    {
        var start = context.Start;
        if (parameter == function.TriggerParameter)
        {
            return await start.Trigger(parameter.ParameterType);
        }

        if (parameter.IsDefined(typeof(DurableClientAttribute)))
        {
            return context.InstanceServices.GetRequiredService<DurableFunctions>().Client;
        }

        if (parameter.IsDefined(typeof(FromBodyAttribute)))
        {
            return await JsonSerializer.DeserializeAsync(start.Http!.Request.Body, parameter.ParameterType, JsonSerializerOptions.Web, start.Cancellation);
        }

        return parameter.ParameterType switch
        {
            var type when type == typeof(FunctionContext) => context,
            var type when type == typeof(CancellationToken) => start.Cancellation,
            var type when type == typeof(HttpRequest) && start.Http is not null => start.Http.Request,
            var type when type == typeof(HttpContext) && start.Http is not null => start.Http,
            _ when start.BindingData.TryGetValue(parameter.Name!, out var value) => Convert(value, parameter, function),
            _ when parameter.HasDefaultValue => parameter.DefaultValue,
            var type when !type.IsValueType || Nullable.GetUnderlyingType(type) is not null => null,
            _ => throw new InvalidOperationException(
                $"parameter '{parameter.Name}' of function '{function.Name}' has nothing to be bound to. Name it after a value of its trigger (a part of the route), or make it nullable."),
        };
    }

    private static object? Convert(object? value, ParameterInfo parameter, FunctionEntry function)
    {
        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        if (value is null || type.IsInstanceOfType(value))
        {
            return value;
        }

        var text = System.Convert.ToString(value, CultureInfo.InvariantCulture)!;
        try
        {
            return type switch
            {
                _ when type == typeof(Guid) => Guid.Parse(text),
                _ when type.IsEnum => Enum.Parse(type, text, ignoreCase: true),
                _ when type == typeof(DateTimeOffset) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
                _ => System.Convert.ChangeType(text, type, CultureInfo.InvariantCulture),
            };
        }
        catch (Exception failure) when (failure is FormatException or InvalidCastException or OverflowException or ArgumentException)
        {
            throw new InvalidOperationException(
                $"'{text}' can't be parameter '{parameter.Name}' of function '{function.Name}', which is a {type.Name}. Constrain the route, such as {{{parameter.Name}:int}}.", failure);
        }
    }
}
