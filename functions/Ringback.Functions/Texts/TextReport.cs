using Ringback.Core;

namespace Ringback.Functions.Texts;

/// <summary>A delivery report (wire.md 2.3, <c>Microsoft.Communication.SMSDeliveryReportReceived</c>).</summary>
/// <param name="From">The number of ours that sent the text.</param>
/// <param name="To">Who should have got it.</param>
/// <param name="Status"><c>deliveryStatus</c>: <c>Delivered</c> or <c>Failed</c>.</param>
/// <param name="Details"><c>deliveryStatusDetails</c>, such as <c>4007</c> or <c>2000: No Error</c>; empty when absent.</param>
/// <param name="Tag">The tag of the send: the key of its intent. Null for a text that is not ours.</param>
/// <param name="ReceivedAt">The event's <c>receivedTimestamp</c>, or its <c>eventTime</c>.</param>
public sealed record TextReport(string MessageId, PhoneNumber From, PhoneNumber To, string Status, string? Details, string? Tag, DateTimeOffset ReceivedAt);
