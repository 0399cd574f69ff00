using System.Text.Json;
using Microsoft.DurableTask;
using Microsoft.Extensions.Logging;
using Ringback.DurableEngine.History;

namespace Ringback.DurableEngine.Engine;

/// <summary>Runs activities. At least once: one whose result could not be stored runs again.</summary>
internal sealed class ActivityRunner(IReadOnlyDictionary<string, ActivityFunction> functions, DataConverter converter, ILogger logger)
{
    private long runs;

    public long Runs => Interlocked.Read(ref runs);

    /// <summary>Starts an activity, unless it is running here already.</summary>
    public void Start(Entry entry, string execution, ActivityScheduled activity, Workload workload)
    {
        var isNew = workload.Locked(() => !entry.Results.Any(r => r.Execution == execution && r.TaskId == activity.Id) && entry.InFlight.Add((execution, activity.Id)));
        if (isNew)
        {
            workload.ActivityStarted();
            _ = RunAsync(entry, execution, activity, workload);
        }
    }

    private async Task RunAsync(Entry entry, string execution, ActivityScheduled activity, Workload workload)
    {
        TaskResult? result = null;
        try
        {
            result = await ResultOfAsync(entry.InstanceId, execution, activity, workload.Stopping);
        }
        finally
        {
            Interlocked.Increment(ref runs);
            workload.ActivityEnded(entry, ended =>
            {
                ended.InFlight.Remove((execution, activity.Id));
                if (result is not null)
                {
                    ended.Results.Add(result);
                }
            });
        }
    }

    /// <returns>Null when the hub stopped before the activity was done: it runs again elsewhere.</returns>
    private async Task<TaskResult?> ResultOfAsync(string instanceId, string execution, ActivityScheduled activity, CancellationToken stopping)
    {
        try
        {
            if (!functions.TryGetValue(activity.Name, out var function))
            {
                throw new InvalidOperationException(
                    $"The activity '{activity.Name}' is not registered here. Known: {string.Join(", ", functions.Keys.Order())}.");
            }

            var output = await function(instanceId, ToElement(activity.Input), stopping);
            return new TaskResult(execution, activity.Id, converter.Serialize(output), Failure: null);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return null;
        }
        catch (Exception failure)
        {
            logger.LogWarning(failure, "Activity {Activity} of {InstanceId} failed.", activity.Name, instanceId);
            return new TaskResult(execution, activity.Id, Result: null, TaskFailureDetails.FromException(failure));
        }
    }

    private static JsonElement? ToElement(string? json) => json is null ? null : JsonElement.Parse(json);
}
