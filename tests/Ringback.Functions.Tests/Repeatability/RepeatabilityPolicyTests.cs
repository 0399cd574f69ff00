using System.Text.Json.Nodes;
using Azure.Communication.CallAutomation;
using Azure.Communication.Sms;
using Azure.Core.Pipeline;
using Ringback.Functions.Acs;
using Ringback.Functions.Repeatability;
using Ringback.Functions.Seams;

namespace Ringback.Functions.Tests.Repeatability;

public class RepeatabilityPolicyTests
{
    private static readonly RepeatableRequest Identity = new(Guid.Parse("7d9a3ad8-3f5f-4d3e-9d3b-0c9f0a3f1b11"), new DateTimeOffset(2026, 3, 3, 16, 0, 0, TimeSpan.Zero));

    private readonly Recorder recorder = new();

    [Fact]
    public async Task A_call_request_carries_the_identity_in_scope_in_its_headers()
    {
        using (Identity.Begin())
        {
            await Calls().RejectCallAsync(new RejectCallOptions("context"));
        }

        var request = Assert.Single(recorder.Requests);
        Assert.Equal(Identity.RequestId.ToString(), request.Headers["Repeatability-Request-ID"]);
        Assert.Equal("Tue, 03 Mar 2026 16:00:00 GMT", request.Headers["Repeatability-First-Sent"]);
    }

    [Fact]
    public async Task A_text_carries_it_for_its_recipient()
    {
        using (Identity.Begin())
        {
            await Sms().SendAsync("+13125550100", "+13125559001", "Hi");
        }

        var recipient = JsonNode.Parse(Assert.Single(recorder.Requests).Body)!["smsRecipients"]![0]!;
        Assert.Equal("+13125559001", (string?)recipient["to"]);
        Assert.Equal(Identity.RequestId.ToString(), (string?)recipient["repeatabilityRequestId"]);
        Assert.Equal("Tue, 03 Mar 2026 16:00:00 GMT", (string?)recipient["repeatabilityFirstSent"]);
    }

    [Fact]
    public async Task Without_a_scope_every_request_has_a_fresh_identity()
    {
        using (Identity.Begin())
        {
        }

        await Calls().RejectCallAsync(new RejectCallOptions("context"));
        await Calls().RejectCallAsync(new RejectCallOptions("context"));

        var ids = recorder.Requests.Select(request => request.Headers["Repeatability-Request-ID"]).ToList();
        Assert.Equal(2, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.DoesNotContain(Identity.RequestId.ToString(), ids);
    }

    private Network Network => new(new HttpClientTransport(new HttpClient(recorder)));

    private CallAutomationClient Calls() => AcsClients.Calls(TestSettings.Create().Acs, null!, Network);

    private SmsClient Sms() => AcsClients.Sms(TestSettings.Create().Acs, null!, Network);

    private sealed record Recorded(IReadOnlyDictionary<string, string> Headers, string Body);

    private sealed class Recorder : HttpMessageHandler
    {
        public List<Recorded> Requests { get; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
            Requests.Add(new Recorded(request.Headers.ToDictionary(header => header.Key, header => string.Join(',', header.Value), StringComparer.OrdinalIgnoreCase), body));
            return request.RequestUri!.AbsolutePath == "/sms"
                ? new HttpResponseMessage(System.Net.HttpStatusCode.Accepted) { Content = new StringContent("""{"value":[{"to":"+13125559001","messageId":"m1","httpStatusCode":202,"successful":true}]}""") }
                : new HttpResponseMessage(System.Net.HttpStatusCode.NoContent);
        }
    }
}
