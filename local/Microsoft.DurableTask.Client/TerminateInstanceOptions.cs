namespace Microsoft.DurableTask.Client;

/// <param name="Output">The output that the orchestration is given.</param>
/// <param name="Recursive">Whether sub-orchestrations are terminated too.</param>
public record TerminateInstanceOptions(object? Output = null, bool Recursive = false);
