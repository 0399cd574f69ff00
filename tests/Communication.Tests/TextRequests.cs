using Azure;
using Azure.Communication.Sms;
using Azure.Communication.Sms.Models;
using Azure.Core;
using Azure.Core.Pipeline;
using Ringback.Communication.Tests.Recording;

namespace Ringback.Communication.Tests;

public sealed class TextRequests
{
    [Fact]
    public async Task A_text_asks_for_its_report_under_a_tag()
    {
        using var service = new RecordedService("Texts/send");
        var sent = await service.Texts.SendAsync(
            "+18335550100", "+13125550199", "Sorry we missed your call – reply here.", new SmsSendOptions(enableDeliveryReport: true) { Tag = "intent-1" });

        Assert.Equal(202, sent.GetRawResponse().Status);
        Assert.True(sent.Value is { Successful: true, HttpStatusCode: 202, MessageId: "Outgoing_1", To: "+13125550199", ErrorMessage: null });
    }

    [Fact]
    public void Each_recipient_is_judged_for_itself()
    {
        using var service = new RecordedService("Texts/send-two");
        var sent = service.Texts.Send("+18335550100", ["+13125550199", "+13125550198"], "Hello").Value;
        Assert.True(sent[0].Successful);
        Assert.True(sent[1] is { Successful: false, HttpStatusCode: 400, MessageId: null, ErrorMessage: "Invalid To phone number format." });
    }

    [Fact]
    public async Task A_refused_request_throws_with_the_code_of_the_service()
    {
        using var service = new RecordedService("Texts/send-refused");
        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => service.Texts.SendAsync("+18335550100", "+13125550199", "Hello"));
        Assert.Equal((401, "Denied"), (failure.Status, failure.ErrorCode));
    }

    [Fact]
    public async Task A_policy_before_signing_may_replace_the_body()
    {
        using var service = new RecordedService("Texts/send-two");
        var options = service.Over(new SmsClientOptions());
        options.AddPolicy(new OtherIds(), HttpPipelinePosition.PerCall);
        await new SmsClient(RecordedService.ConnectionString, options).SendAsync("+18335550100", ["+13125550199", "+13125550198"], "Hello");
        Assert.Contains("22222222-2222-4222-8222-222222222222", service.Requests[0].Body);
        Signatures.AssertSigned(service.Requests[0], "acme.communication.azure.com");
    }

    [Fact]
    public void Results_can_be_made_for_tests() =>
        Assert.Equal("Outgoing_9", SmsModelFactory.SmsSendResult("+13125550199", "Outgoing_9", 202, successful: true, "").MessageId);

    private sealed class OtherIds : HttpPipelineSynchronousPolicy
    {
        public override void OnSendingRequest(HttpMessage message)
        {
            using var body = new MemoryStream();
            message.Request.Content!.WriteTo(body, CancellationToken.None);
            var text = System.Text.RegularExpressions.Regex.Replace(
                System.Text.Encoding.UTF8.GetString(body.ToArray()), "(?<=\"repeatabilityRequestId\":\")[^\"]+", "22222222-2222-4222-8222-222222222222");
            message.Request.Content = RequestContent.Create(BinaryData.FromString(text));
        }
    }
}
