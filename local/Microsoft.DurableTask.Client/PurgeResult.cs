namespace Microsoft.DurableTask.Client;

/// <summary>How many orchestrations were purged.</summary>
public class PurgeResult
{
    public PurgeResult(int count)
        : this(count, isComplete: null)
    {
    }

    public PurgeResult(int count, bool? isComplete)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        PurgedInstanceCount = count;
        IsComplete = isComplete;
    }

    public int PurgedInstanceCount { get; }

    /// <summary>Whether nothing is left to purge; null when that is not known.</summary>
    public bool? IsComplete { get; }
}
