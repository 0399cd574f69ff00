namespace Ringback.AcsEmulator;

/// <summary>The SMS operations on the wire (wire.md 4.1) and in the control API.</summary>
internal static class SmsOperations
{
    private const int LongestMessage = 2048;
    private const int MostRecipients = 100;

    public static void Register(EmulatorParts parts, TextMessages texts)
    {
        var routes = parts.Routes;
        routes.Map("POST", "/sms", (request, _) => Send(request.Json<SendRequest>(), texts), RouteOptions.Repeatable);
        routes.Map("POST", "/sms/optouts:add", (request, _) => OptOut(request, (from, to) => Changed(to, () => texts.OptOuts.Add(from, to))));
        routes.Map("POST", "/sms/optouts:remove", (request, _) => OptOut(request, (from, to) => Changed(to, () => texts.OptOuts.Remove(from, to))));
        routes.Map("POST", "/sms/optouts:check", (request, _) => OptOut(request, (from, to) => new { to, httpStatusCode = 200, isOptedOut = texts.OptOuts.Contains(from, to) }));
        routes.Map("GET", "/deliveryReports/{id}", (_, values) => ReadReport(values["id"], texts));
        routes.Map("GET", "/emulator/texts", (request, _) => List(request.Query.GetValueOrDefault("number"), texts), RouteOptions.Control);
        routes.Map("POST", "/emulator/texts", (request, _) => Receive(request.Json<InboundText>(), texts), RouteOptions.Control);
    }

    private static EmulatorResponse Send(SendRequest send, TextMessages texts)
    {
        var from = Required(send.From, "from");
        var message = send.Message ?? throw Invalid("'message' is missing");
        var recipients = send.SmsRecipients ?? [];
        if (message.Length > LongestMessage)
        {
            throw Invalid($"'message' has {message.Length} characters; at most {LongestMessage} are allowed");
        }

        if (recipients.Count is 0 or > MostRecipients)
        {
            throw Invalid($"'smsRecipients' has {recipients.Count} entries; 1 to {MostRecipients} are allowed");
        }

        if (send.SmsSendOptions?.DeliveryReportTimeoutInSeconds is < 60 or > 43200)
        {
            throw Invalid("'deliveryReportTimeoutInSeconds' must lie between 60 and 43200");
        }

        texts.Charge(from, recipients.Count);
        return new EmulatorResponse(202, new { value = recipients.Select(recipient => texts.Send(from, recipient, message, send.SmsSendOptions)).ToArray() });
    }

    private static EmulatorResponse OptOut(EmulatorRequest request, Func<string, string, object> act)
    {
        var body = request.Json<OptOutRequest>();
        var from = Required(body.From, "from");
        var recipients = body.Recipients ?? [];
        return recipients.Count is 0 or > MostRecipients
            ? throw Invalid($"'recipients' has {recipients.Count} entries; 1 to {MostRecipients} are allowed")
            : new EmulatorResponse(200, new { value = recipients.Select(recipient => ForOne(recipient?.To ?? "")).ToArray() });

        object ForOne(string to) => PhoneNumbers.IsValid(to) ? act(from, to) : new { to, httpStatusCode = 400, errorMessage = "Invalid To phone number format." };
    }

    private static object Changed(string to, Action change)
    {
        change();
        return new { to, httpStatusCode = 200 };
    }

    private static EmulatorResponse ReadReport(string id, TextMessages texts) =>
        texts.Report(id) is { } report
            ? new EmulatorResponse(200, report)
            : new EmulatorResponse(
                404, new { type = "about:blank", title = "Not Found", status = 404, detail = $"There is no delivery report of message {id}." }, ContentType: "application/problem+json");

    private static EmulatorResponse List(string? number, TextMessages texts)
    {
        var wanted = PhoneNumbers.Bare((number ?? "").Trim());
        return new EmulatorResponse(200, texts.All.Where(text => wanted.Length == 0 || PhoneNumbers.Bare(text.From) == wanted || PhoneNumbers.Bare(text.To) == wanted).ToArray());
    }

    private static EmulatorResponse Receive(InboundText text, TextMessages texts) =>
        new(201, texts.Receive(Required(text.From, "from"), Required(text.To, "to"), text.Message ?? ""));

    private static string Required(string? value, string name) => string.IsNullOrWhiteSpace(value) ? throw Invalid($"'{name}' is missing") : value;

    private static EmulatorException Invalid(string why) => new(400, "BadRequest", $"{why}.");

    private sealed record InboundText(string? From, string? To, string? Message);
}
