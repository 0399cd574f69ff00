namespace Microsoft.Azure.Functions.Worker;

/// <summary>How often, and at what distance, a function that failed is run again before its failure counts.</summary>
[AttributeUsage(AttributeTargets.Method)]
public abstract class RetryAttribute : Attribute
{
    public RetryAttribute()
    {
    }

    /// <summary>Runs after the first one; -1 means for ever.</summary>
    public int MaxRetryCount { get; set; }
}
