using Microsoft.DurableTask;
using Microsoft.Extensions.Logging;
using Ringback.DurableEngine.History;

namespace Ringback.DurableEngine.Replay;

/// <summary>Runs an orchestrator through its history, comparing what it does with what it did, and then through the news.</summary>
internal sealed class Replayer
{
    private readonly ReplayInput input;
    private readonly OrchestratorFunction function;
    private readonly DataConverter converter;
    private readonly ReplayScheduler scheduler;
    private readonly ReplayContext context;
    private Task<object?>? execution;

    private Replayer(ReplayInput input, OrchestratorFunction function, DataConverter converter, ILoggerFactory loggers, Action foreignContinuation)
    {
        this.input = input;
        this.function = function;
        this.converter = converter;
        scheduler = new ReplayScheduler(foreignContinuation);
        context = new ReplayContext(input, scheduler, converter, loggers);
    }

    /// <param name="input">The history and the news.</param>
    /// <param name="function">The orchestrator.</param>
    /// <param name="converter">Reads and writes inputs and outputs.</param>
    /// <param name="loggers">Behind the replay-safe loggers.</param>
    /// <param name="foreignContinuation">Called when, after the replay, something else than the context wants to go on with the code.</param>
    public static ReplayOutcome Run(
        ReplayInput input, OrchestratorFunction function, DataConverter converter, ILoggerFactory loggers, Action foreignContinuation) =>
        new Replayer(input, function, converter, loggers, foreignContinuation).Run();

    private ReplayOutcome Run()
    {
        try
        {
            ReplayHistory();
            return RunNews();
        }
        catch (NonDeterministicOrchestrationException different)
        {
            return new ReplayOutcome([], input.CustomStatus, IsEnded: true) { Failure = TaskFailureDetails.FromException(different) };
        }
    }

    private void ReplayHistory()
    {
        context.Replaying = true;
        foreach (var past in input.History)
        {
            switch (past)
            {
                case HistoryAction action:
                    Compare(action);
                    break;
                case StepStarted step:
                    VerifyNothingMore();
                    Apply(step);
                    break;
                default:
                    Apply(past);
                    break;
            }
        }

        VerifyNothingMore();
        if (execution is { IsCompleted: true })
        {
            throw NonDeterministicOrchestrationException.Differs(input.InstanceId, "it waits for something", "return");
        }
    }

    private ReplayOutcome RunNews()
    {
        context.Replaying = false;
        foreach (var news in input.News)
        {
            Apply(news);
        }

        if (execution is not { IsCompleted: true })
        {
            return scheduler.SawForeignContinuation || !context.WaitsForSomething
                ? throw NonDeterministicOrchestrationException.ForeignAwait(input.InstanceId, "awaits something that is not of its context")
                : new ReplayOutcome([.. context.Done], context.CustomStatus, IsEnded: false);
        }

        var ended = new ReplayOutcome([.. context.Done], context.CustomStatus, IsEnded: true);
        if (execution.Exception is { } failure)
        {
            return ended with { Failure = TaskFailureDetails.FromException(failure.InnerExceptions[0]) };
        }

        if (execution.IsCanceled)
        {
            return ended with { Failure = TaskFailureDetails.FromException(new TaskCanceledException(execution)) };
        }

        return context.NextExecution is { } next
            ? ended with { Next = new NextExecution(converter.Serialize(next.NewInput), next.PreserveUnprocessedEvents ? context.Events.Unprocessed : []) }
            : Returned(ended, execution.Result);
    }

    private ReplayOutcome Returned(ReplayOutcome ended, object? output)
    {
        try
        {
            return ended with { Output = converter.Serialize(output) };
        }
        catch (NotSupportedException unwritable)
        {
            return ended with { Failure = TaskFailureDetails.FromException(unwritable) };
        }
    }

    private void Apply(HistoryEvent happened) => scheduler.Run(() =>
    {
        switch (happened)
        {
            case StepStarted step:
                context.BeginStep(step.At);
                break;
            case ExecutionStarted:
                execution = StartAsync();
                break;
            case EventRaised raised:
                context.Events.Raise(raised);
                break;
            case TaskCompleted completed:
                context.Complete(completed.Id, completed.Result);
                break;
            case TaskFailed failed:
                context.Fail(failed.Id, failed.Failure);
                break;
            case TimerFired fired:
                context.Complete(fired.Id, result: null);
                break;
        }
    });

    private async Task<object?> StartAsync() => await function(context);

    private void Compare(HistoryAction recorded)
    {
        DropCancellations();
        if (!context.Done.TryDequeue(out var done))
        {
            throw NonDeterministicOrchestrationException.Differs(input.InstanceId, recorded.ToString(), execution is { IsCompleted: true } ? "return" : "nothing");
        }

        if (done is not HistoryAction action || !recorded.IsSameAs(action))
        {
            throw NonDeterministicOrchestrationException.Differs(input.InstanceId, recorded.ToString(), done.ToString());
        }
    }

    private void VerifyNothingMore()
    {
        DropCancellations();
        if (context.Done.TryDequeue(out var done))
        {
            throw NonDeterministicOrchestrationException.Differs(input.InstanceId, "nothing", done.ToString());
        }
    }

    private void DropCancellations()
    {
        while (context.Done.TryPeek(out var done) && done is TimerCancelled)
        {
            context.Done.Dequeue();
        }
    }
}
