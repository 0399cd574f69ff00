using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Communication.CallAutomation;
using Azure.Communication.Pipeline;
using Azure.Core;
using Azure.Core.Pipeline;
using Ringback.Communication.Tests.Recording;

namespace Ringback.Communication.Tests;

public sealed class Signatures
{
    [Fact]
    public void The_signature_is_that_of_the_worked_example() =>
        Assert.Equal("UH2yxnbOHoxtTVHkSUjDBTu8oypoAxNDrLMPGFfIu10=", HmacAuthenticationPolicy.Signature(
            RecordedService.Key,
            "post",
            new Uri("http://127.0.0.1:7071/sms?api-version=2021-03-07"),
            "Mon, 05 Jan 2026 10:00:00 GMT",
            "CnQjVc1yhNy6WL+9AGA9qj7EQL+QK1DgeSISENqbyDY="));

    [Fact]
    public async Task A_request_without_a_body_is_signed_with_the_hash_of_nothing()
    {
        using var service = new RecordedService("Calls/terminate");
        await service.Calls.GetCallConnection("421f0b00-99a1").HangUpAsync(forEveryone: true);
        Assert.Equal("47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=", service.Requests[0].Headers["x-ms-content-sha256"]);
        AssertSigned(service.Requests[0], "acme.communication.azure.com");
    }

    [Fact]
    public async Task The_port_is_part_of_the_signature_where_it_is_not_the_default()
    {
        using var service = new RecordedService("Calls/get");
        var calls = new CallAutomationClient(
            "accesskey=" + RecordedService.Key + ";ENDPOINT=http://127.0.0.1:7071", service.Over(new CallAutomationClientOptions()));
        await calls.GetCallConnection("421f0b00-99a1").GetCallConnectionPropertiesAsync();
        AssertSigned(service.Requests[0], "127.0.0.1:7071");
    }

    [Fact]
    public async Task A_policy_before_signing_may_replace_the_repeatability_id()
    {
        using var service = new RecordedService("Calls/terminate");
        var options = service.Over(new CallAutomationClientOptions());
        options.AddPolicy(new FixedId("11111111-1111-4111-8111-111111111111"), HttpPipelinePosition.PerCall);
        await new CallAutomationClient(RecordedService.ConnectionString, options).GetCallConnection("421f0b00-99a1").HangUpAsync(forEveryone: true);
        Assert.Equal("11111111-1111-4111-8111-111111111111", service.Requests[0].Headers["Repeatability-Request-ID"]);
    }

    [Fact]
    public async Task A_pipeline_retry_shares_the_repeatability_id_and_a_second_call_has_its_own()
    {
        using var service = new RecordedService("Calls/terminate-unavailable", "Calls/terminate", "Calls/terminate");
        var calls = new CallAutomationClient(RecordedService.ConnectionString, service.Over(new CallAutomationClientOptions(), retries: 1));
        await calls.GetCallConnection("421f0b00-99a1").HangUpAsync(forEveryone: true);
        await calls.GetCallConnection("421f0b00-99a1").HangUpAsync(forEveryone: true);

        var ids = service.Requests.Select(request => Guid.Parse(request.Headers["Repeatability-Request-ID"])).ToArray();
        Assert.Equal(ids[0], ids[1]);
        Assert.NotEqual(ids[1], ids[2]);
        Assert.All(service.Requests, request => Assert.True(DateTimeOffset.TryParseExact(request.Headers["Repeatability-First-Sent"], "r", null, default, out _)));
    }

    [Fact]
    public async Task An_identity_sends_a_token_for_the_communication_scope()
    {
        using var service = new RecordedService("Calls/get");
        var calls = new CallAutomationClient(new Uri("https://acme.communication.azure.com"), new Identity(), service.Over(new CallAutomationClientOptions()));
        await calls.GetCallConnection("421f0b00-99a1").GetCallConnectionPropertiesAsync();
        Assert.Equal("Bearer token for https://communication.azure.com//.default", service.Requests[0].Headers["Authorization"]);
    }

    [Theory]
    [InlineData("accesskey=a2V5", "no absolute 'endpoint'")]
    [InlineData("endpoint=https://acme.communication.azure.com/", "no 'accesskey'")]
    [InlineData("endpoint=acme;accesskey=a2V5", "no absolute 'endpoint'")]
    public void A_broken_connection_string_says_what_is_missing_and_not_the_key(string text, string cause)
    {
        var error = Assert.Throws<ArgumentException>(() => new CallAutomationClient(text));
        Assert.Contains(cause, error.Message);
        Assert.DoesNotContain("a2V5", error.Message);
    }

    /// <summary>Checks a request's signature by wire.md 4.2, with nothing of the client's code.</summary>
    internal static void AssertSigned(SeenRequest request, string host)
    {
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(request.Body)));
        var text = $"{request.Method}\n{request.Uri.PathAndQuery}\n{request.Headers["x-ms-date"]};{host};{hash}";
        var signature = Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(RecordedService.Key), Encoding.UTF8.GetBytes(text)));
        Assert.Equal(hash, request.Headers["x-ms-content-sha256"]);
        Assert.Equal($"HMAC-SHA256 SignedHeaders=x-ms-date;host;x-ms-content-sha256&Signature={signature}", request.Headers["Authorization"]);
    }

    private sealed class FixedId(string id) : HttpPipelineSynchronousPolicy
    {
        public override void OnSendingRequest(HttpMessage message) => message.Request.Headers.SetValue("Repeatability-Request-ID", id);
    }

    private sealed class Identity : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new("token for " + requestContext.Scopes[0], DateTimeOffset.MaxValue);

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            ValueTask.FromResult(GetToken(requestContext, cancellationToken));
    }
}
