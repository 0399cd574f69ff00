using System.Globalization;
using Microsoft.DurableTask;
using Microsoft.Extensions.Logging;
using Ringback.DurableEngine.History;

namespace Ringback.DurableEngine.Replay;

/// <summary>The context of one replay: hands actions to the <see cref="Replayer"/> and completes tasks when it says so.</summary>
internal sealed class ReplayContext(ReplayInput input, ReplayScheduler scheduler, DataConverter converter, ILoggerFactory loggers) : TaskOrchestrationContext
{
    private readonly Dictionary<int, (Action<string?> Complete, Action<TaskFailureDetails> Fail)> open = [];
    private DateTime now;
    private int nextAction;
    private int nextGuid;

    public override TaskName Name => input.Name;

    public override string InstanceId => input.InstanceId;

    public override ParentOrchestrationInstance? Parent => input.Parent;

    public override DateTime CurrentUtcDateTime => now;

    public override bool IsReplaying => Replaying;

    public bool Replaying { get; set; }

    public ExternalEvents Events { get; } = new();

    /// <summary>What the code did and nobody has looked at yet, oldest first.</summary>
    public Queue<HistoryEvent> Done { get; } = new();

    public ContinueAsNewOptions? NextExecution { get; private set; }

    public string? CustomStatus { get; private set; } = input.CustomStatus;

    public bool WaitsForSomething => open.Count > 0 || Events.HasWaiters;

    protected override ILoggerFactory LoggerFactory => loggers;

    public void BeginStep(DateTime at) => now = at;

    public void Complete(int id, string? result)
    {
        if (open.Remove(id, out var task))
        {
            task.Complete(result);
        }
    }

    public void Fail(int id, TaskFailureDetails failure)
    {
        if (open.Remove(id, out var task))
        {
            task.Fail(failure);
        }
    }

    public override T? GetInput<T>()
        where T : default => converter.Deserialize<T>(input.Input);

    public override Task<TResult> CallActivityAsync<TResult>(TaskName name, object? input = null, TaskOptions? options = null) =>
        Retries.RunAsync(this, options?.Retry, () => CallAsync<TResult>(name, id => new ActivityScheduled(id, name, converter.Serialize(input))));

    public override Task<TResult> CallSubOrchestratorAsync<TResult>(TaskName orchestratorName, object? input = null, TaskOptions? options = null) =>
        Retries.RunAsync(this, options?.Retry, () =>
        {
            var instanceId = (options as SubOrchestrationOptions)?.InstanceId ?? NewGuid().ToString("N");
            return CallAsync<TResult>(orchestratorName, id => new SubOrchestrationScheduled(id, orchestratorName, instanceId, converter.Serialize(input)));
        });

    public override Task CreateTimer(DateTime fireAt, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled(cancellationToken);
        }

        var utc = fireAt.Kind == DateTimeKind.Local ? fireAt.ToUniversalTime() : DateTime.SpecifyKind(fireAt, DateTimeKind.Utc);
        var done = new TaskCompletionSource();
        var id = Do(id => new TimerCreated(id, utc));
        open[id] = (_ => done.TrySetResult(), failure => done.TrySetException(new TaskFailedException("timer", id, failure)));
        OnCancelled(cancellationToken, () =>
        {
            if (open.Remove(id))
            {
                Done.Enqueue(new TimerCancelled(id));
                done.TrySetCanceled(cancellationToken);
            }
        });
        return done.Task;
    }

    public override Task<T> WaitForExternalEvent<T>(string eventName, CancellationToken cancellationToken = default)
    {
        VerifyAccess();
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled<T>(cancellationToken);
        }

        var done = new TaskCompletionSource<T>();
        var stopWaiting = Events.Wait(eventName, raised => Finish(done, raised.Input));
        OnCancelled(cancellationToken, () =>
        {
            stopWaiting();
            done.TrySetCanceled(cancellationToken);
        });
        return done.Task;
    }

    public override void SendEvent(string instanceId, string eventName, object payload) =>
        Do(id => new EventSent(id, instanceId, eventName, converter.Serialize(payload)));

    public override void SetCustomStatus(object? customStatus)
    {
        VerifyAccess();
        CustomStatus = converter.Serialize(customStatus);
    }

    public override void ContinueAsNew(object? newInput = null, bool preserveUnprocessedEvents = true)
    {
        VerifyAccess();
        NextExecution = new ContinueAsNewOptions { NewInput = newInput, PreserveUnprocessedEvents = preserveUnprocessedEvents };
    }

    public override Guid NewGuid()
    {
        VerifyAccess();
        return DeterministicGuid.Of(string.Create(CultureInfo.InvariantCulture, $"{InstanceId}_{now:O}_{nextGuid++}"));
    }

    private async Task<T> CallAsync<T>(string name, Func<int, HistoryAction> action)
    {
        var done = new TaskCompletionSource<T>();
        var id = Do(action);
        open[id] = (result => Finish(done, result), failure => done.TrySetException(new TaskFailedException(name, id, failure)));
        return await done.Task;
    }

    private void Finish<T>(TaskCompletionSource<T> done, string? data)
    {
        try
        {
            done.TrySetResult(converter.Deserialize<T>(data)!);
        }
        catch (Exception unreadable) when (unreadable is System.Text.Json.JsonException or NotSupportedException)
        {
            done.TrySetException(unreadable);
        }
    }

    private int Do(Func<int, HistoryAction> action)
    {
        VerifyAccess();
        var id = nextAction++;
        Done.Enqueue(action(id));
        return id;
    }

    /// <remarks>A token that is cancelled from outside (a wall-clock time-out, say) must not throw on the thread that cancels it: it is reported.</remarks>
    private void OnCancelled(CancellationToken token, Action cancel) => token.Register(() =>
    {
        if (scheduler.IsRunningHere)
        {
            cancel();
        }
        else
        {
            scheduler.ReportForeign();
        }
    });

    private void VerifyAccess()
    {
        if (!scheduler.IsRunningHere)
        {
            scheduler.ReportForeign();
            throw NonDeterministicOrchestrationException.ForeignAwait(InstanceId, "used its context outside of a step or on another thread");
        }
    }
}
