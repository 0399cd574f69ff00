using Ringback.Core;

namespace Ringback.Functions.Texts;

/// <summary>An inbound text (wire.md 2.3, <c>Microsoft.Communication.SMSReceived</c>).</summary>
/// <param name="To">The number of ours that was texted.</param>
/// <param name="ReceivedAt">The event's <c>receivedTimestamp</c>, or its <c>eventTime</c>.</param>
public sealed record TextReceived(string MessageId, PhoneNumber From, PhoneNumber To, string Message, DateTimeOffset ReceivedAt);
