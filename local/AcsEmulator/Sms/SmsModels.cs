namespace Ringback.AcsEmulator;

/// <summary>Body of <c>POST /sms</c> (wire.md 4.1).</summary>
internal sealed record SendRequest(string? From, string? Message, IReadOnlyList<SmsRecipient?>? SmsRecipients, SendOptions? SmsSendOptions);

internal sealed record SmsRecipient(string? To, string? RepeatabilityRequestId, string? RepeatabilityFirstSent);

internal sealed record SendOptions(bool EnableDeliveryReport, string? Tag, int? DeliveryReportTimeoutInSeconds);

/// <summary>What became of one recipient.</summary>
internal sealed record SendResult(string To, string? MessageId, int HttpStatusCode, bool Successful, string? RepeatabilityResult = null, string? ErrorMessage = null);

/// <summary>Body of the opt-out operations.</summary>
internal sealed record OptOutRequest(string? From, IReadOnlyList<SmsRecipient?>? Recipients);

/// <summary>A text, out or in, as <c>GET /emulator/texts</c> shows it.</summary>
internal sealed record TextMessage(DateTimeOffset At, string From, string To, string Message, string Status, string MessageId, string? Tag);

/// <summary>What became of a text, as event and as <c>GET /deliveryReports/{id}</c> (wire.md 2.3, 4.1).</summary>
internal sealed record DeliveryReport(
    string MessageId,
    string From,
    string To,
    string DeliveryStatus,
    string DeliveryStatusDetails,
    DateTimeOffset ReceivedTimestamp,
    IReadOnlyList<DeliveryAttempt> DeliveryAttempts,
    string? Tag);

internal sealed record DeliveryAttempt(DateTimeOffset Timestamp, int SegmentsSucceeded, int SegmentsFailed);
