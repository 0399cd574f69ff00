namespace Ringback.AcsEmulator;

/// <summary>A refusal, answered as <c>{"error":{"code","message","innererror"}}</c> (wire.md 1.0).</summary>
/// <param name="subCode">A code of wire.md 2.6; null when there is none.</param>
public sealed class EmulatorException(int status, string code, string message, int? subCode = null) : Exception(message)
{
    public int Status { get; } = status;

    public string Code { get; } = code;

    public int? SubCode { get; } = subCode;

    /// <summary>When to come back, for 429.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
