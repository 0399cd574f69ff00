namespace Microsoft.Azure.Functions.Worker;

/// <summary>Runs a failed function again after the same delay each time.</summary>
public sealed class FixedDelayRetryAttribute : RetryAttribute
{
    /// <param name="maxRetryCount">Runs after the first one; -1 means for ever.</param>
    /// <param name="delayInterval">The delay as "hh:mm:ss".</param>
    public FixedDelayRetryAttribute(int maxRetryCount, string delayInterval)
    {
        MaxRetryCount = maxRetryCount;
        DelayInterval = delayInterval;
    }

    public string DelayInterval { get; }
}
