namespace Ringback.AcsEmulator;

/// <summary>Body of <c>POST /emails:send</c> (wire.md 4.3).</summary>
internal sealed record EmailBody(
    string? SenderAddress,
    EmailContent? Content,
    EmailRecipients? Recipients,
    IReadOnlyList<EmailAttachment>? Attachments,
    IReadOnlyList<EmailAddress>? ReplyTo,
    IReadOnlyDictionary<string, string>? Headers,
    bool? UserEngagementTrackingDisabled)
{
    public IEnumerable<EmailAddress?> AllRecipients => [.. Recipients?.To ?? [], .. Recipients?.Cc ?? [], .. Recipients?.Bcc ?? []];
}

internal sealed record EmailContent(string? Subject, string? PlainText, string? Html);

internal sealed record EmailRecipients(IReadOnlyList<EmailAddress?>? To, IReadOnlyList<EmailAddress?>? Cc, IReadOnlyList<EmailAddress?>? Bcc);

internal sealed record EmailAddress(string? Address, string? DisplayName);

internal sealed record EmailAttachment(string? Name, string? ContentType, string? ContentInBase64, string? ContentId);
