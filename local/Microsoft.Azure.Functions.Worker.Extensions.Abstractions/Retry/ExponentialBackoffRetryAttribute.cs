namespace Microsoft.Azure.Functions.Worker;

/// <summary>Runs a failed function again after a delay that doubles from the minimum up to the maximum.</summary>
public sealed class ExponentialBackoffRetryAttribute : RetryAttribute
{
    /// <param name="maxRetryCount">Runs after the first one; -1 means for ever.</param>
    /// <param name="minimumInterval">The first delay as "hh:mm:ss".</param>
    /// <param name="maximumInterval">The longest delay as "hh:mm:ss".</param>
    public ExponentialBackoffRetryAttribute(int maxRetryCount, string minimumInterval, string maximumInterval)
    {
        MaxRetryCount = maxRetryCount;
        MinimumInterval = minimumInterval;
        MaximumInterval = maximumInterval;
    }

    public string MinimumInterval { get; }

    public string MaximumInterval { get; }
}
