namespace Ringback.Core.Texts.Sending;

/// <summary>What one attempt to send came to.</summary>
public abstract record SendResult
{
    private SendResult()
    {
    }

    /// <summary>The service took the message (or says it had taken it before).</summary>
    public sealed record Taken(string? MessageId) : SendResult;

    /// <summary>The service will never take it.</summary>
    public sealed record Refused(string Why) : SendResult;

    /// <summary>The service did not take it this time, for certain: no connection, too many requests, ill.</summary>
    public sealed record NotTaken(string Why, TimeSpan? RetryAfter) : SendResult;

    /// <summary>The request went out, but no answer came back, or one that says nothing.</summary>
    public sealed record Unsure(string Why) : SendResult;

    /// <summary>The service has forgotten the id (412), so it can't tell whether it took it.</summary>
    public sealed record Forgotten : SendResult;
}
