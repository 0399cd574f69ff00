using DurableTask.Core.Exceptions;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Ringback.DurableEngine.Engine;
using Ringback.DurableEngine.History;
using Ringback.DurableEngine.Storage;

namespace Ringback.DurableEngine.Clients;

/// <summary>The client of a hub: writes into orchestrations' inboxes and reads their states.</summary>
internal sealed class HubClient(
    DurableHubOptions options, TimeProvider time, DataConverter converter, InstanceStore store, Starter starter, Outbox outbox, Workload workload, InstanceWorker worker)
    : DurableTaskClient(options.HubName)
{
    private readonly InstanceQueries queries = new(store, converter);

    public override async Task<string> ScheduleNewOrchestrationInstanceAsync(
        TaskName orchestratorName, object? input = null, StartOrchestrationOptions? options = null, CancellationToken cancellation = default)
    {
        var id = options?.InstanceId ?? NewId();
        var start = new NewInstance(orchestratorName, converter.Serialize(input), NewId(), Parent: null);
        var (row, inTheWay) = await starter.StartAsync(id, start, options?.StartAt?.ToUniversalTime(), options?.Tags, MayReplace, cancellation);
        workload.Wake(row);
        return inTheWay is { } status
            ? throw new OrchestrationAlreadyExistsException($"An orchestration with instance ID '{id}' and status {status} already exists.")
            : id;

        bool MayReplace(OrchestrationRuntimeStatus present) => options?.DedupeStatuses is { } dedupe
            ? !dedupe.Contains(present.ToString(), StringComparer.OrdinalIgnoreCase)
            : present is OrchestrationRuntimeStatus.Completed or OrchestrationRuntimeStatus.Failed or OrchestrationRuntimeStatus.Terminated;
    }

    public override Task RaiseEventAsync(string instanceId, string eventName, object? eventPayload = null, CancellationToken cancellation = default) =>
        outbox.SendAsync(instanceId, new EventMessage(NewId(), eventName, converter.Serialize(eventPayload)), cancellation);

    public override Task TerminateInstanceAsync(string instanceId, TerminateInstanceOptions? options = null, CancellationToken cancellation = default) =>
        outbox.SendAsync(instanceId, new TerminateMessage(converter.Serialize(options?.Output), options?.Recursive ?? false), cancellation);

    public override Task SuspendInstanceAsync(string instanceId, string? reason = null, CancellationToken cancellation = default) =>
        outbox.SendAsync(instanceId, new SuspendMessage(reason), cancellation);

    public override Task ResumeInstanceAsync(string instanceId, string? reason = null, CancellationToken cancellation = default) =>
        outbox.SendAsync(instanceId, new ResumeMessage(reason), cancellation);

    public override Task<OrchestrationMetadata?> GetInstancesAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) =>
        queries.GetAsync(instanceId, getInputsAndOutputs, cancellation);

    public override AsyncPageable<OrchestrationMetadata> GetAllInstancesAsync(OrchestrationQuery? filter = null) =>
        queries.List(filter ?? new OrchestrationQuery());

    public override Task<OrchestrationMetadata> WaitForInstanceStartAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) =>
        WaitAsync(instanceId, getInputsAndOutputs, instance => instance.RuntimeStatus != OrchestrationRuntimeStatus.Pending, cancellation);

    public override Task<OrchestrationMetadata> WaitForInstanceCompletionAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) =>
        WaitAsync(instanceId, getInputsAndOutputs, instance => instance.IsCompleted, cancellation);

    public override Task<PurgeResult> PurgeInstanceAsync(
        string instanceId, PurgeInstanceOptions? options = null, CancellationToken cancellation = default) =>
        new Purge(store, options?.Recursive ?? false).OneAsync(instanceId, cancellation);

    public override Task<PurgeResult> PurgeAllInstancesAsync(
        PurgeInstancesFilter filter, PurgeInstanceOptions? options = null, CancellationToken cancellation = default) =>
        new Purge(store, options?.Recursive ?? false).AllAsync(
            queries.List(new OrchestrationQuery(filter.CreatedFrom, filter.CreatedTo, filter.Statuses)), cancellation);

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private string NewId() => options.Ids().ToString("N");

    /// <remarks>Wakes at once for what this process does, and looks now and then for what another one did.</remarks>
    private async Task<OrchestrationMetadata> WaitAsync(
        string instanceId, bool getInputsAndOutputs, Func<OrchestrationMetadata, bool> isThere, CancellationToken ct)
    {
        while (true)
        {
            using var stepped = new StepSignal(worker, instanceId);
            if (await queries.GetAsync(instanceId, getInputsAndOutputs, ct) is { } instance && isThere(instance))
            {
                return instance;
            }

            using var enough = CancellationTokenSource.CreateLinkedTokenSource(ct);
            var interval = options.PollInterval == Timeout.InfiniteTimeSpan ? TimeSpan.FromSeconds(1) : options.PollInterval;
            await Task.WhenAny(stepped.Task, Task.Delay(interval, time, enough.Token));
            enough.Cancel();
            ct.ThrowIfCancellationRequested();
        }
    }

    private sealed class StepSignal : IDisposable
    {
        private readonly TaskCompletionSource signal = new();
        private readonly InstanceWorker worker;
        private readonly string instanceId;

        public StepSignal(InstanceWorker worker, string instanceId)
        {
            this.worker = worker;
            this.instanceId = instanceId;
            worker.Stepped += OnStep;
        }

        public Task Task => signal.Task;

        public void Dispose() => worker.Stepped -= OnStep;

        private void OnStep(string stepped)
        {
            if (stepped == instanceId)
            {
                signal.TrySetResult();
            }
        }
    }
}
