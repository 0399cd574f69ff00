using System.Text.Json;

namespace Ringback.AcsEmulator;

/// <summary>The email operations on the wire (wire.md 4.3) and in the control API.</summary>
internal static class EmailOperations
{
    private const int MostRecipients = 50;

    public static void Register(EmulatorParts parts, Mailbox mailbox)
    {
        parts.Routes.Map("POST", "/emails:send", (request, _) => Send(request, parts, mailbox), RouteOptions.Repeatable);
        parts.Routes.Map("GET", "/emails/operations/{id}", (_, values) => Read(values["id"], mailbox));
        parts.Routes.Map("GET", "/emulator/emails", (_, _) => List(mailbox), RouteOptions.Control);
    }

    private static EmulatorResponse Send(EmulatorRequest request, EmulatorParts parts, Mailbox mailbox)
    {
        var email = request.Json<EmailBody>();
        Check(email);
        var operationId = request.Headers.TryGetValue("Operation-Id", out var given) ? Parse(given) : parts.Ids.NewGuid().ToString();
        if (mailbox.Find(operationId) is not { } known)
        {
            return Accepted(request, mailbox.Send(operationId, email), parts);
        }

        return JsonSerializer.Serialize(known.Email, EmulatorJson.Options) == JsonSerializer.Serialize(email, EmulatorJson.Options)
            ? Accepted(request, known, parts)
            : throw Invalid($"the Operation-Id {operationId} was already used for another email");
    }

    private static EmulatorResponse Accepted(EmulatorRequest request, SentEmail sent, EmulatorParts parts)
    {
        var version = Uri.EscapeDataString(request.Query["api-version"]);
        return new EmulatorResponse(202, new { id = sent.Id, status = sent.Status }, Headers: new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Operation-Location"] = new Uri(parts.Options.PublicUrl, $"/emails/operations/{sent.Id}?api-version={version}").AbsoluteUri,
            ["Operation-Id"] = sent.Id,
            ["retry-after"] = "1",
        });
    }

    private static EmulatorResponse Read(string id, Mailbox mailbox)
    {
        var sent = mailbox.Find(id) ?? throw new EmulatorException(404, "OperationNotFound", $"There is no email operation {id}.");
        mailbox.ChargeRead(sent);
        return new EmulatorResponse(200, new { id = sent.Id, status = sent.Status }, Headers: sent.Status == "Succeeded" ? null : new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["retry-after"] = "1",
        });
    }

    private static EmulatorResponse List(Mailbox mailbox) => new(200, mailbox.All.Select(sent => new
    {
        at = sent.At,
        id = sent.Id,
        from = sent.Email.SenderAddress,
        to = sent.To,
        subject = sent.Email.Content!.Subject,
        plainText = sent.Email.Content.PlainText,
        html = sent.Email.Content.Html,
        status = sent.Status,
    }).ToArray());

    private static void Check(EmailBody email)
    {
        var recipients = email.AllRecipients.ToArray();
        if (email.SenderAddress?.Contains('@', StringComparison.Ordinal) != true)
        {
            throw Invalid("'senderAddress' is missing or no email address");
        }

        if (string.IsNullOrEmpty(email.Content?.Subject) || string.IsNullOrEmpty(email.Content.PlainText ?? email.Content.Html))
        {
            throw Invalid("'content' needs a subject, and plainText or html");
        }

        if (recipients.Length is 0 or > MostRecipients || recipients.Any(recipient => recipient?.Address?.Contains('@', StringComparison.Ordinal) != true))
        {
            throw Invalid($"'recipients' needs 1 to {MostRecipients} email addresses");
        }
    }

    private static string Parse(string operationId) =>
        Guid.TryParse(operationId, out var id) ? id.ToString() : throw Invalid($"the Operation-Id '{operationId}' is no UUID");

    private static EmulatorException Invalid(string why) => new(400, "BadRequest", $"{why}.");
}
