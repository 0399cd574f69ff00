namespace Azure.Communication.Email;

/// <summary>A mail (wire.md 4.3).</summary>
public class EmailMessage
{
    /// <summary>A mail to one mailbox.</summary>
    public EmailMessage(string senderAddress, string recipientAddress, EmailContent content)
        : this(senderAddress, new EmailRecipients([new EmailAddress(recipientAddress)]), content)
    {
    }

    /// <summary>A mail to several mailboxes.</summary>
    public EmailMessage(string senderAddress, EmailRecipients recipients, EmailContent content)
    {
        ArgumentException.ThrowIfNullOrEmpty(senderAddress);
        ArgumentNullException.ThrowIfNull(recipients);
        ArgumentNullException.ThrowIfNull(content);
        SenderAddress = senderAddress;
        Recipients = recipients;
        Content = content;
    }

    /// <summary>An address of a domain that is connected to the resource.</summary>
    public string SenderAddress { get; }

    /// <summary>Who gets it.</summary>
    public EmailRecipients Recipients { get; }

    /// <summary>Subject and body.</summary>
    public EmailContent Content { get; }

    /// <summary>Where answers go instead of to the sender.</summary>
    public IList<EmailAddress> ReplyTo { get; } = [];

    /// <summary>Further headers.</summary>
    public IDictionary<string, string> Headers { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    internal object ToWire() => new
    {
        headers = Headers.Count == 0 ? null : Headers,
        senderAddress = SenderAddress,
        content = new { subject = Content.Subject, plainText = Content.PlainText, html = Content.Html },
        recipients = new { to = Addresses(Recipients.To), cc = Addresses(Recipients.CC), bcc = Addresses(Recipients.BCC) },
        replyTo = Addresses(ReplyTo),
    };

    private static IEnumerable<object>? Addresses(IList<EmailAddress> addresses) =>
        addresses.Count == 0 ? null : addresses.Select(address => address.ToWire());
}
