using Microsoft.DurableTask;
using Ringback.DurableEngine;

namespace DurableEngine.Tests;

/// <summary>A small ladder: text-back, then a reminder every half an hour until contact, then a word from a sub-orchestration.</summary>
internal sealed class Ladder
{
    /// <summary>What the activities did, in order.</summary>
    public List<string> Rungs { get; } = [];

    /// <summary>How often the ladder's code came to its end.</summary>
    public HashSet<string> Ends { get; } = new(StringComparer.Ordinal);

    public void AddTo(DurableTaskHub hub)
    {
        hub.Orchestrator("ladder", ClimbAsync);
        hub.Orchestrator("goodbye", async context => await context.CallActivityAsync<string>("rung", "goodbye"));
        hub.Activity("rung", name =>
        {
            Rungs.Add(name!);
            return name;
        });
    }

    public static async Task<string> ClimbAsync(TaskOrchestrationContext context)
    {
        var said = await context.CallActivityAsync<string>("rung", "text-back");
        var contact = context.WaitForExternalEvent<string>("contact");
        for (var reminder = 1; ; reminder++)
        {
            using var loser = new CancellationTokenSource();
            var timer = context.CreateTimer(TimeSpan.FromMinutes(30), loser.Token);
            if (await Task.WhenAny(timer, contact) == contact)
            {
                loser.Cancel();
                break;
            }

            said += $" {await context.CallActivityAsync<string>("rung", $"reminder-{reminder}")}";
        }

        return $"{said} {await contact} {await context.CallSubOrchestratorAsync<string>("goodbye")}";
    }
}
