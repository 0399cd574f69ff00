namespace Ringback.AcsEmulator;

/// <summary>Emails that were sent (wire.md 4.3). Use under <see cref="EmulatorState.Gate"/>.</summary>
internal sealed class Mailbox(EmulatorParts parts)
{
    private const string ManagedDomain = ".azurecomm.net";
    private static readonly TimeSpan UntilHandedOut = TimeSpan.FromSeconds(1);
    private readonly Dictionary<string, SentEmail> byId = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Limits> limits = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<SentEmail> all = [];

    public IEnumerable<SentEmail> All => all;

    public SentEmail? Find(string operationId) => byId.GetValueOrDefault(operationId);

    /// <exception cref="EmulatorException">429 when the sender's domain sent too much.</exception>
    public SentEmail Send(string operationId, EmailBody email)
    {
        var limit = LimitOf(email.SenderAddress!);
        RateLimit.TakeAll(parts.Clock.Now, 1, $"emails from {DomainOf(email.SenderAddress!)}", limit.Minute, limit.Hour);
        var sent = new SentEmail(operationId, parts.Clock.Now, email);
        byId[operationId] = sent;
        all.Add(sent);
        parts.Journal.Add("email", new { to = string.Join(", ", sent.To), subject = email.Content!.Subject, operationId });
        parts.Clock.After(UntilHandedOut, () => HandOut(sent));
        return sent;
    }

    /// <exception cref="EmulatorException">429 when the state was read too often.</exception>
    public void ChargeRead(SentEmail email)
    {
        var limit = LimitOf(email.Email.SenderAddress!);
        RateLimit.TakeAll(parts.Clock.Now, 1, "reads of an email's state", limit.ReadsMinute, limit.ReadsHour);
    }

    private void HandOut(SentEmail sent)
    {
        sent.Status = "Succeeded";
        foreach (var recipient in sent.To)
        {
            parts.EventGrid.Publish("Microsoft.Communication.EmailDeliveryReportReceived", $"sender/{sent.Email.SenderAddress}/message/{sent.Id}", new
            {
                sender = sent.Email.SenderAddress,
                recipient,
                messageId = sent.Id,
                status = "Delivered",
                deliveryStatusDetails = new { statusMessage = "" },
                deliveryAttemptTimeStamp = parts.Clock.Now,
            });
        }
    }

    private Limits LimitOf(string sender)
    {
        var domain = DomainOf(sender);
        if (!limits.TryGetValue(domain, out var limit))
        {
            var quota = domain.EndsWith(ManagedDomain, StringComparison.OrdinalIgnoreCase) ? parts.Options.Limits.ManagedDomain : parts.Options.Limits.OwnDomain;
            limit = new Limits(Minute(quota.PerMinute), Hour(quota.PerHour), Minute(quota.ReadsPerMinute), Hour(quota.ReadsPerHour));
            limits.Add(domain, limit);
        }

        return limit;
    }

    private static string DomainOf(string address) => address[(address.IndexOf('@', StringComparison.Ordinal) + 1)..];

    private static RateLimit Minute(int most) => new(most, TimeSpan.FromMinutes(1));

    private static RateLimit Hour(int most) => new(most, TimeSpan.FromHours(1));

    private sealed record Limits(RateLimit Minute, RateLimit Hour, RateLimit ReadsMinute, RateLimit ReadsHour);
}

/// <summary>An email on its way or handed out.</summary>
internal sealed class SentEmail(string id, DateTimeOffset at, EmailBody email)
{
    public string Id => id;

    public DateTimeOffset At => at;

    public EmailBody Email => email;

    /// <summary><c>Running</c>, then <c>Succeeded</c>.</summary>
    public string Status { get; set; } = "Running";

    public IEnumerable<string> To => email.AllRecipients.Select(address => address?.Address ?? "");
}
