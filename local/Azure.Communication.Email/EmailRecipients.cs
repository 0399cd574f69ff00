namespace Azure.Communication.Email;

/// <summary>Who gets a mail, 50 at most by default.</summary>
public class EmailRecipients
{
    /// <summary>Direct recipients only.</summary>
    public EmailRecipients(IEnumerable<EmailAddress> to)
        : this(to, null, null)
    {
    }

    /// <summary>Direct recipients, copies and blind copies.</summary>
    public EmailRecipients(IEnumerable<EmailAddress>? to = null, IEnumerable<EmailAddress>? cc = null, IEnumerable<EmailAddress>? bcc = null)
    {
        To = [.. to ?? []];
        CC = [.. cc ?? []];
        BCC = [.. bcc ?? []];
    }

    /// <summary>Direct recipients.</summary>
    public IList<EmailAddress> To { get; }

    /// <summary>Who gets a copy that all see.</summary>
    public IList<EmailAddress> CC { get; }

    /// <summary>Who gets a copy that nobody else sees.</summary>
    public IList<EmailAddress> BCC { get; }
}
