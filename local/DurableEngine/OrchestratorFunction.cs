using System.Text.Json;
using Microsoft.DurableTask;

namespace Ringback.DurableEngine;

/// <summary>An orchestrator; it reads its input with <see cref="TaskOrchestrationContext.GetInput{T}"/>.</summary>
public delegate Task<object?> OrchestratorFunction(TaskOrchestrationContext context);

/// <summary>An activity; the host turns the input into the parameter's type.</summary>
/// <param name="instanceId">The orchestration that calls it.</param>
/// <param name="input">Its input; null when none was given.</param>
/// <param name="ct">Cancelled when the host stops.</param>
public delegate Task<object?> ActivityFunction(string instanceId, JsonElement? input, CancellationToken ct);
