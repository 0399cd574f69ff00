namespace Ringback.Core.Routing;

/// <summary>The first word of a call (wire.md 2.2).</summary>
/// <param name="Caller">Null for an anonymous caller.</param>
/// <param name="CallerRawId">The service's name of the caller.</param>
/// <param name="Context">What the service wants back to answer or reject the call.</param>
/// <param name="At">When it began to ring: the event's <c>eventTime</c>.</param>
public sealed record IncomingCall(
    string CorrelationId, string ServerCallId, PhoneNumber? Caller, string? CallerRawId, PhoneNumber Line, string Context, DateTimeOffset At)
{
    public CallId Id => CallId.Of(CorrelationId, Line);
}
