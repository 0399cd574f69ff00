using System.Text.Json;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using Ringback.DurableEngine;
using Ringback.FunctionsHost.Functions;
using Ringback.FunctionsHost.Queues;

namespace Ringback.FunctionsHost.Durable;

/// <summary>The app's orchestrators and activities, registered with the durable engine.</summary>
internal sealed class DurableFunctions(
    FunctionCatalog catalog, FunctionInvoker invoker, StorageConnections storage, FunctionsHostOptions options, HostJson hostJson, TimeProvider time,
    ILoggerFactory loggers)
{
    private readonly Lazy<DurableTaskHub> hub = new(() => Register(catalog, invoker, storage, options, hostJson.Extensions.DurableTask, time, loggers));

    /// <summary>The client that [DurableClient] parameters are given.</summary>
    public DurableTaskClient Client => hub.Value.Client;

    public bool IsUsed { get; } =
        catalog.Entries.Any(entry => entry.Trigger is OrchestrationTriggerAttribute or ActivityTriggerAttribute
            || Array.Exists(entry.Parameters, parameter => parameter.IsDefined(typeof(DurableClientAttribute), inherit: false)));

    public Task StartAsync(CancellationToken cancellationToken) => IsUsed ? hub.Value.StartAsync(cancellationToken) : Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => hub.IsValueCreated ? hub.Value.StopAsync(cancellationToken) : Task.CompletedTask;

    /// <summary>
    /// Runs what can run now. What waits for the clock to move is not waited for: in a simulation not at all (there, what has not ended at once waits for
    /// the clock), else for at most <paramref name="limit"/> of wall time.
    /// </summary>
    public async Task<int> RunUntilQuietAsync(TimeSpan limit, CancellationToken cancellationToken)
    {
        if (!IsUsed)
        {
            return 0;
        }

        var running = hub.Value.RunUntilQuietAsync(cancellationToken);
        if (!running.IsCompleted && options.ManualPump)
        {
            return 0;
        }

        try
        {
            return await running.WaitAsync(limit, TimeProvider.System, cancellationToken);
        }
        catch (TimeoutException)
        {
            return 0;
        }
    }

    private static DurableTaskHub Register(
        FunctionCatalog catalog, FunctionInvoker invoker, StorageConnections storage, FunctionsHostOptions options, HostJson.DurableSettings settings,
        TimeProvider time, ILoggerFactory loggers)
    {
        var hubOptions = new DurableHubOptions
        {
            HubName = settings.HubName,
            WorkerId = options.WorkerId ?? "",
            PollInterval = options.ManualPump ? Timeout.InfiniteTimeSpan : TimeSpan.FromSeconds(1),
            PollClock = TimeProvider.System,
            Ids = options.NewId,
        };
        var made = new DurableTaskHub(storage.Tables(settings.StorageProvider.ConnectionName), time, hubOptions, loggers);
        foreach (var (function, trigger) in catalog.StartedBy<OrchestrationTriggerAttribute>())
        {
            made.AddOrchestrator(trigger.Orchestration ?? function.Name, context => invoker.InvokeAsync(function, OrchestrationStart(context)));
        }

        foreach (var (function, trigger) in catalog.StartedBy<ActivityTriggerAttribute>())
        {
            made.AddActivity(trigger.Activity ?? function.Name, (instanceId, input, cancellation) =>
                invoker.InvokeAsync(function, ActivityStart(instanceId, input, hubOptions.JsonSerializerOptions, cancellation)));
        }

        return made;
    }

    private static Start OrchestrationStart(TaskOrchestrationContext context) => new(
        type => ValueTask.FromResult<object?>(type.IsInstanceOfType(context) ? context : throw new InvalidOperationException(
            $"[OrchestrationTrigger] of '{context.Name}' stands on a {type.Name}. Put it on a {nameof(TaskOrchestrationContext)}, and read the input with GetInput.")),
        Start.NoData,
        CancellationToken.None)
    {
        Ends = false,
    };

    private static Start ActivityStart(string instanceId, JsonElement? input, JsonSerializerOptions json, CancellationToken cancellation) => new(
        type => ValueTask.FromResult(input is { } element ? element.Deserialize(type, json) : type.IsValueType ? Activator.CreateInstance(type) : null),
        new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase) { ["instanceId"] = instanceId },
        cancellation);
}
