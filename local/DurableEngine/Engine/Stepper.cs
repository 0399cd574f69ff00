using System.Text.Json;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using Ringback.DurableEngine.History;
using Ringback.DurableEngine.Replay;
using Ringback.DurableEngine.Storage;

namespace Ringback.DurableEngine.Engine;

/// <summary>Decides what the next commit of an orchestration is. Pure but for the orchestrator's code, which must be.</summary>
internal sealed class Stepper(
    IReadOnlyDictionary<string, OrchestratorFunction> orchestrators, DataConverter converter, ILoggerFactory loggers, string workerId, TimeSpan lease)
{
    /// <summary>So that a commit stays under the rows of a transaction.</summary>
    private const int MessagesInStep = 50;

    private readonly ILogger logger = loggers.CreateLogger<DurableTaskHub>();

    /// <param name="snapshot">The orchestration; not ended.</param>
    /// <param name="results">What activities run by this worker returned.</param>
    /// <param name="now">The time of the step.</param>
    /// <param name="foreignContinuation">Told the execution when something that is not of the context goes on with the code after the step.</param>
    /// <returns>Null when there is nothing to do now.</returns>
    public Changes? Next(Snapshot snapshot, IReadOnlyList<TaskResult> results, DateTimeOffset now, Action<string> foreignContinuation)
    {
        var state = snapshot.State!;
        var changes = new Changes(state with { UpdatedAt = now, Owner = workerId, LeaseUntil = now + lease });
        var inbox = snapshot.Inbox.Take(MessagesInStep).ToList();
        var suspended = state.Status == OrchestrationRuntimeStatus.Suspended;
        foreach (var control in inbox.Where(IsControl))
        {
            changes.TakenMessages.Add(control);
            switch (control.Content[0])
            {
                case TerminateMessage terminate:
                    return Terminated(snapshot, changes, terminate);
                case ForeignAwaitMessage foreign when foreign.Execution == state.ExecutionOfLife:
                    return Ended(snapshot, changes, new ReplayOutcome([], CustomStatus: null, IsEnded: true)
                    {
                        Failure = TaskFailureDetails.FromException(NonDeterministicOrchestrationException.ForeignAwait(snapshot.InstanceId, foreign.What)),
                    });
                case SuspendMessage:
                    suspended = true;
                    break;
                case ResumeMessage:
                    suspended = false;
                    break;
            }
        }

        changes.State = changes.State with { Status = StatusOf(state, suspended) };
        return suspended || state.StartAt > now
            ? Waiting(changes, state, results)
            : Run(snapshot, changes, [.. inbox.Where(message => !IsControl(message))], results, foreignContinuation);
    }

    private static bool IsControl(Stored<List<Message>> stored) =>
        stored.Content is [TerminateMessage or SuspendMessage or ResumeMessage or ForeignAwaitMessage];

    private static OrchestrationRuntimeStatus StatusOf(InstanceState state, bool suspended) =>
        suspended ? OrchestrationRuntimeStatus.Suspended
        : state.HistoryRows > 0 || state.Life > 1 ? OrchestrationRuntimeStatus.Running
        : OrchestrationRuntimeStatus.Pending;

    private Changes? Waiting(Changes changes, InstanceState before, IReadOnlyList<TaskResult> results)
    {
        changes.KeptMessages.AddRange(results);
        return changes.TakenMessages.Count > 0 || results.Count > 0 || before.Status != changes.State.Status ? changes : null;
    }

    private Changes? Run(
        Snapshot snapshot, Changes changes, List<Stored<List<Message>>> messages, IReadOnlyList<TaskResult> results, Action<string> foreignContinuation)
    {
        var state = snapshot.State!;
        var facts = Facts(snapshot, messages.SelectMany(message => message.Content).Concat(results), changes.State.UpdatedAt);
        changes.TakenMessages.AddRange(messages);
        if (facts.Count == 0)
        {
            var mustTakeOver = state.Owner != workerId && snapshot.History.OpenActivities().Any();
            return changes.TakenMessages.Count > 0 || mustTakeOver ? changes : null;
        }

        List<HistoryEvent> news = [new StepStarted(changes.State.UpdatedAt.UtcDateTime), .. facts];
        var outcome = Replay(snapshot, news, foreignContinuation);
        changes.State = changes.State with { Status = OrchestrationRuntimeStatus.Running };
        changes.History.AddRange(news);
        changes.History.AddRange(outcome.Actions);
        changes.Outbox.AddRange(Outgoing(snapshot, outcome.Actions));
        changes.CustomStatus = outcome.CustomStatus == snapshot.CustomStatus ? null : outcome.CustomStatus ?? "null";
        return outcome switch
        {
            { Next: { } next } => StartedOver(changes, next),
            { IsEnded: true } => Ended(snapshot, changes, outcome),
            _ => changes,
        };
    }

    private List<HistoryEvent> Facts(Snapshot snapshot, IEnumerable<Message> messages, DateTimeOffset now)
    {
        var history = snapshot.History;
        var facts = new List<HistoryEvent>();
        if (snapshot.State!.HistoryRows == 0)
        {
            facts.Add(new ExecutionStarted(snapshot.State.Name));
        }

        foreach (var message in messages)
        {
            switch (message)
            {
                case EventMessage raised when !history.HasTaken(raised) && !facts.HasTaken(raised):
                    facts.Add(new EventRaised(raised.Name, raised.Input, raised.Id));
                    break;
                case TaskResult result when result.Execution == snapshot.State.ExecutionOfLife && history.Awaits(result.TaskId)
                    && !facts.Any(fact => fact is TaskCompleted completed && completed.Id == result.TaskId || fact is TaskFailed failed && failed.Id == result.TaskId):
                    facts.Add(result.ToEvent());
                    break;
            }
        }

        facts.AddRange(history.OpenTimers().Where(timer => timer.FireAt <= now.UtcDateTime).OrderBy(timer => timer.FireAt).Select(timer => new TimerFired(timer.Id)));
        return facts;
    }

    private ReplayOutcome Replay(Snapshot snapshot, List<HistoryEvent> news, Action<string> foreignContinuation)
    {
        var state = snapshot.State!;
        if (!orchestrators.TryGetValue(state.Name, out var function))
        {
            return new ReplayOutcome([], snapshot.CustomStatus, IsEnded: true)
            {
                Failure = TaskFailureDetails.FromException(new InvalidOperationException(
                    $"The orchestrator '{state.Name}' of '{snapshot.InstanceId}' is not registered here. Known: {string.Join(", ", orchestrators.Keys.Order())}.")),
            };
        }

        var parent = state.Parent is { } link ? new ParentOrchestrationInstance(link.Name, link.InstanceId) : null;
        var input = new ReplayInput(snapshot.InstanceId, state.Name, parent, snapshot.Input, snapshot.CustomStatus, snapshot.History, news);
        return Replayer.Run(input, function, converter, loggers, () => foreignContinuation(state.ExecutionOfLife));
    }

    private static IEnumerable<Outgoing> Outgoing(Snapshot snapshot, IEnumerable<HistoryEvent> actions)
    {
        var state = snapshot.State!;
        foreach (var action in actions)
        {
            switch (action)
            {
                case EventSent sent:
                    yield return new(sent.InstanceId, new EventMessage($"{state.ExecutionOfLife}/{sent.Id}", sent.Name, sent.Input), Start: null);
                    break;
                case SubOrchestrationScheduled sub:
                    var parent = new ParentLink(snapshot.InstanceId, state.Name, state.ExecutionOfLife, sub.Id);
                    yield return new(sub.InstanceId, Message: null, new NewInstance(sub.Name, sub.Input, $"{state.ExecutionOfLife}/{sub.Id}", parent));
                    break;
            }
        }
    }

    private static Changes StartedOver(Changes changes, NextExecution next)
    {
        changes.State = changes.State with { Life = changes.State.Life + 1 };
        changes.History.Clear();
        changes.Input = next.Input ?? "null";
        changes.CarriedMessages.AddRange(next.CarriedEvents.Select(carried => new EventMessage(carried.MessageId, carried.Name, carried.Input)));
        return changes;
    }

    private Changes Ended(Snapshot snapshot, Changes changes, ReplayOutcome outcome)
    {
        if (outcome.Failure is { } failure)
        {
            logger.LogError("Orchestration {InstanceId} ({Name}) failed: {Failure}", snapshot.InstanceId, changes.State.Name, failure);
        }

        return End(changes, outcome.Failure is null ? OrchestrationRuntimeStatus.Completed : OrchestrationRuntimeStatus.Failed, outcome.Output, outcome.Failure);
    }

    private static Changes Terminated(Snapshot snapshot, Changes changes, TerminateMessage terminate)
    {
        if (terminate.Recursive)
        {
            changes.Outbox.AddRange(snapshot.History.OpenSubOrchestrations().Select(sub => new Outgoing(sub.InstanceId, terminate, Start: null)));
        }

        return End(changes, OrchestrationRuntimeStatus.Terminated, terminate.Output, failure: null);
    }

    private static Changes End(Changes changes, OrchestrationRuntimeStatus status, string? output, TaskFailureDetails? failure)
    {
        changes.State = changes.State with { Status = status };
        changes.History.Add(new ExecutionEnded(status.ToString()));
        changes.Output = output;
        changes.Failure = failure is null ? null : JsonSerializer.Serialize(failure, InstanceStore.Json);
        if (changes.State.Parent is { } parent)
        {
            var told = failure ?? (status == OrchestrationRuntimeStatus.Terminated
                ? new TaskFailureDetails("Terminated", $"The sub-orchestration was terminated: {output}", StackTrace: null, InnerFailure: null, Properties: null)
                : null);
            changes.Outbox.Add(new Outgoing(parent.InstanceId, new TaskResult(parent.Execution, parent.TaskId, output, told), Start: null));
        }

        return changes;
    }
}
