using System.Text;
using System.Text.Json;

namespace Ringback.AcsEmulator;

/// <summary>Texts from the business to people and back (wire.md 2.3, 4.1). Use under <see cref="EmulatorState.Gate"/>.</summary>
internal sealed class TextMessages(EmulatorParts parts, IPhoneTexts phones)
{
    /// <summary>A text takes 1 s to its phone, its report 2 s more (design.md 9).</summary>
    private static readonly TimeSpan Transit = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan UntilReport = TimeSpan.FromSeconds(2);
    private readonly Repeatability<SendResult> repeatability = new(parts.Clock);
    private readonly Dictionary<string, RateLimit> limits = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DeliveryReport> reports = new(StringComparer.Ordinal);
    private readonly List<TextMessage> all = [];

    public OptOuts OptOuts { get; } = new();

    public IEnumerable<TextMessage> All => all;

    public DeliveryReport? Report(string messageId) => reports.GetValueOrDefault(messageId);

    /// <summary>Charges the sender's limit for so many texts.</summary>
    /// <exception cref="EmulatorException">401 when the number may not text, 429 when it texted too much.</exception>
    public void Charge(string from, int count)
    {
        if (!PhoneNumbers.IsValid(from))
        {
            return;
        }

        var number = parts.Numbers.Use(from);
        if (number.Texts == TextsRight.None)
        {
            throw new EmulatorException(401, "Unauthorized", $"The number {from} is not enabled for texts: use one that is.");
        }

        if (number.Kind == NumberKind.TollFree)
        {
            var limit = limits.TryGetValue(from, out var known) ? known : limits[from] = new RateLimit(parts.Options.Limits.TollFreeTextsPerMinute, TimeSpan.FromMinutes(1));
            RateLimit.TakeAll(parts.Clock.Now, count, $"texts from {from}", limit);
        }
    }

    /// <summary>Takes a text for one recipient: queued, not yet delivered.</summary>
    public SendResult Send(string from, SmsRecipient? recipient, string message, SendOptions? options)
    {
        var to = recipient?.To ?? "";
        if (recipient is null || !PhoneNumbers.IsValid(to))
        {
            return new SendResult(to, null, 400, Successful: false, ErrorMessage: "Invalid To phone number format.");
        }

        if (recipient.RepeatabilityRequestId is not { } id)
        {
            return Accept(from, to, message, options, null);
        }

        var content = Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new { from, to, message }));
        try
        {
            if (repeatability.Recall(id, recipient.RepeatabilityFirstSent, content) is { } first)
            {
                Note(from, to, message, "duplicate", id, parts.Ids.NewGuid().ToString(), duplicateOf: first.MessageId);
                return first;
            }
        }
        catch (EmulatorException refusal)
        {
            return new SendResult(to, null, refusal.Status, Successful: false, "rejected", refusal.Message);
        }

        var result = Accept(from, to, message, options, id) with { RepeatabilityResult = "accepted" };
        repeatability.Remember(id, content, result);
        return result;
    }

    /// <summary>A person texts the business.</summary>
    public TextMessage Receive(string from, string to, string message)
    {
        var id = $"Incoming_{Stamp()}{parts.Ids.NewGuid()}";
        var number = parts.Numbers.Use(to);
        var text = new TextMessage(parts.Clock.Now, from, to, message, "received", id, null);
        all.Add(text);
        Note(from, to, message, text.Status, null, id, null);
        var reply = number.Kind == NumberKind.TollFree ? OptOuts.HandleByCarrier(to, from, message) : null;
        parts.Clock.After(Transit, () =>
        {
            if (reply is not null)
            {
                phones.TextArrived(from, to, reply, parts.Clock.Now);
            }

            parts.EventGrid.Publish("Microsoft.Communication.SMSReceived", $"/phonenumber/{PhoneNumbers.Bare(to)}", new
            {
                messageId = id,
                from = PhoneNumbers.Bare(from),
                to = PhoneNumbers.Bare(to),
                message,
                receivedTimestamp = parts.Clock.Now,
                segmentCount = Segments.Count(message),
            }, id: id);
        });
        return text;
    }

    private SendResult Accept(string from, string to, string message, SendOptions? options, string? repeatabilityId)
    {
        var fate = Fate(from, to);
        var text = new TextMessage(parts.Clock.Now, from, to, message, fate, $"Outgoing_{Stamp()}{parts.Ids.NewGuid()}", options?.Tag);
        all.Add(text);
        Note(from, to, message, fate, repeatabilityId, text.MessageId, null);
        parts.Clock.After(Transit, () => Arrive(text, options));
        return new SendResult(to, text.MessageId, 202, Successful: true);
    }

    private string Fate(string from, string to) =>
        OptOuts.Contains(from, to) ? "failed:4007"
        : parts.Numbers.Find(from) is { Texts: TextsRight.Unverified } ? "failed:4010"
        : phones.TextsBehaviour(to);

    private void Arrive(TextMessage text, SendOptions? options)
    {
        var isFailed = text.Status.StartsWith("failed", StringComparison.Ordinal);
        if (!isFailed && parts.Numbers.Find(text.To) is not null)
        {
            Receive(text.From, text.To, text.Message);
        }
        else if (!isFailed)
        {
            phones.TextArrived(text.To, text.From, text.Message, parts.Clock.Now);
        }

        if (text.Status != "silent")
        {
            parts.Clock.After(UntilReport, () => ReportOn(text, isFailed, options is { EnableDeliveryReport: true }));
        }
    }

    private void ReportOn(TextMessage text, bool isFailed, bool isWanted)
    {
        var segments = Segments.Count(text.Message);
        var report = new DeliveryReport(
            text.MessageId, PhoneNumbers.Bare(text.From), PhoneNumbers.Bare(text.To), isFailed ? "Failed" : "Delivered", DeliveryDetail.Of(text.Status), parts.Clock.Now,
            [new DeliveryAttempt(parts.Clock.Now, isFailed ? 0 : segments, isFailed ? segments : 0)], text.Tag);
        reports[text.MessageId] = report;
        if (isWanted)
        {
            parts.EventGrid.Publish("Microsoft.Communication.SMSDeliveryReportReceived", $"/phonenumber/{PhoneNumbers.Bare(text.From)}", report, id: text.MessageId);
        }
    }

    private void Note(string from, string to, string message, string status, string? repeatabilityId, string messageId, string? duplicateOf) =>
        parts.Journal.Add("text", new { from, to, message, status, repeatabilityId, duplicateOf, messageId });

    private string Stamp() => parts.Clock.Now.ToString("yyyyMMddHHmmss", System.Globalization.CultureInfo.InvariantCulture);
}
