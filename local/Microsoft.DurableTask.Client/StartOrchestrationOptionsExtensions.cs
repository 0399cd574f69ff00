namespace Microsoft.DurableTask.Client;

/// <summary>Deduplication of starts.</summary>
public static class StartOrchestrationOptionsExtensions
{
    /// <summary>A start fails while an instance of the same id is in one of <paramref name="dedupeStatuses"/>.</summary>
    public static StartOrchestrationOptions WithDedupeStatuses(
        this StartOrchestrationOptions options, params OrchestrationRuntimeStatus[] dedupeStatuses) =>
        options with { DedupeStatuses = [.. dedupeStatuses.Select(status => status.ToString())] };
}
