using System.Net;
using Azure.Core.Pipeline;
using Ringback.Core.Texts.Sending;
using Ringback.Functions.Acs;
using Ringback.Functions.Seams;
using Ringback.Functions.Texts;

namespace Ringback.Functions.Tests.Texts;

public sealed class EmailSenderTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 3, 16, 0, 0, TimeSpan.Zero);

    [Fact(Timeout = 10_000)]
    public async Task An_email_beyond_the_quota_comes_back_at_once_to_be_tried_later()
    {
        using var service = new FullService();
        using var http = new HttpClient(service);
        var emails = AcsClients.Email(new("endpoint=https://acs.test/;accesskey=a2V5", null), new Azure.Identity.DefaultAzureCredential(), new Network(new HttpClientTransport(http)));

        var result = await new EmailSender(emails, TimeProvider.System).SendAsync(Alert(), TestContext.Current.CancellationToken);

        Assert.IsType<SendResult.NotTaken>(result);
        Assert.Equal(1, service.Requests);
    }

    private static Intent Alert() => new(
        "alert", CaseId: null, Need: 1, Rung: null, "lee", "ringback", Channel.Email, "alerts@acme.example", "lee@acme.example", "Missed call", "Please call back",
        Now, Guid.Parse("7d9a3ad8-3f5f-4d3e-9d3b-0c9f0a3f1b11"), Now, IntentStatus.Sending, Now.AddSeconds(30), Attempts: 1, Repeat: false, MessageId: null, Detail: null);

    /// <summary>Has no room for another email within the hour.</summary>
    private sealed class FullService : HttpMessageHandler
    {
        public int Requests { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Requests++;
            var answer = new HttpResponseMessage(HttpStatusCode.TooManyRequests);
            answer.Headers.Add("Retry-After", "3600");
            return Task.FromResult(answer);
        }
    }
}
