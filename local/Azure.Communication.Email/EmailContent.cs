namespace Azure.Communication.Email;

/// <summary>Subject and body of a mail; at least one of the bodies is needed.</summary>
public class EmailContent
{
    /// <summary>A mail with this subject.</summary>
    public EmailContent(string subject)
    {
        ArgumentException.ThrowIfNullOrEmpty(subject);
        Subject = subject;
    }

    /// <summary>The subject.</summary>
    public string Subject { get; }

    /// <summary>The body as plain text.</summary>
    public string? PlainText { get; set; }

    /// <summary>The body as HTML.</summary>
    public string? Html { get; set; }
}
