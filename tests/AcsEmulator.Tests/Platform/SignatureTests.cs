namespace Ringback.AcsEmulator.Tests.Platform;

public sealed class SignatureTests
{
    private const string Check = "/sms/optouts:check?api-version=2026-01-23";
    private static readonly object Body = new { from = "+18335550199", recipients = new[] { new { to = "+14255550100" } } };
    private readonly World world = new();

    [Fact]
    public async Task A_request_signed_with_the_key_is_served() => Assert.Equal(200, (await world.AcsAsync("POST", Check, Body)).Status);

    [Fact]
    public async Task A_managed_identity_sends_a_token_instead()
    {
        var reply = await world.AcsAsync("POST", Check, Body, new() { ["Authorization"] = "Bearer a-token" });
        Assert.Equal(200, reply.Status);
    }

    [Fact]
    public async Task Another_key_is_denied()
    {
        var reply = await world.AcsAsync("POST", Check, Body, key: Convert.ToBase64String(new byte[32]));
        Assert.Equal((401, "Denied"), (reply.Status, reply.ErrorCode));
    }

    [Theory]
    [InlineData("x-ms-content-sha256", "AAAA")]
    [InlineData("x-ms-date", "Tue, 03 Mar 2020 16:00:00 GMT")]
    [InlineData("Authorization", "HMAC-SHA256 SignedHeaders=host&Signature=AAAA")]
    [InlineData("Authorization", "")]
    public async Task A_request_changed_after_signing_is_denied(string header, string value) =>
        Assert.Equal(401, (await world.AcsAsync("POST", Check, Body, new() { [header] = value })).Status);

    [Theory]
    [InlineData("")]
    [InlineData("?api-version=2019-01-01")]
    public async Task A_version_that_the_service_never_had_is_refused(string query)
    {
        var reply = await world.AcsAsync("POST", "/sms/optouts:check" + query, Body);
        Assert.Equal((400, "UnsupportedApiVersion"), (reply.Status, reply.ErrorCode));
    }

    [Fact]
    public async Task Malformed_JSON_is_refused_with_an_error_body()
    {
        var reply = await world.AcsAsync("POST", Check, "{\"from\":");
        Assert.Equal((400, "BadRequest"), (reply.Status, reply.ErrorCode));
    }

    [Theory]
    [InlineData("/sms?api-version=2026-01-23", """{"from":"+13125550100","message":"x","smsRecipients":[]}""")]
    [InlineData("/sms?api-version=2026-01-23", """{"from":"+13125550100","message":"x","smsRecipients":"everybody"}""")]
    [InlineData("/sms?api-version=2026-01-23", """{"from":null,"message":"x","smsRecipients":[{"to":"+14255550100"}]}""")]
    [InlineData("/sms?api-version=2026-01-23", "null")]
    [InlineData("/sms?api-version=2026-01-23", "")]
    [InlineData("/emails:send?api-version=2025-09-01", """{"senderAddress":"a@b.c","content":{"subject":"x","plainText":"y"},"recipients":{"to":[null]}}""")]
    [InlineData("/emails:send?api-version=2025-09-01", """{"senderAddress":"a@b.c","senderAddress":"a@b.c","content":null}""")]
    public async Task A_body_of_another_shape_is_refused_with_an_error_body(string path, string body)
    {
        var reply = await world.AcsAsync("POST", path, body);
        Assert.Equal((400, "BadRequest"), (reply.Status, reply.ErrorCode));
        Assert.Single(await world.JournalAsync("request"));
    }

    [Fact]
    public async Task A_recipient_that_is_nobody_is_refused_alone()
    {
        var reply = await world.AcsAsync("POST", "/sms?api-version=2026-01-23", """{"from":"+13125550100","message":"x","smsRecipients":[null,{"to":"+14255550100"}]}""");
        Assert.Equal([400, 202], reply.Json["value"]!.AsArray().Select(item => (int)item!["httpStatusCode"]!));
    }

    [Theory]
    [InlineData("GET", "/nowhere?api-version=2026-01-23", 404)]
    [InlineData("DELETE", "/sms?api-version=2026-01-23", 405)]
    public async Task An_operation_that_does_not_exist_is_refused_with_an_error_body(string method, string path, int status)
    {
        var reply = await world.AcsAsync(method, path);
        Assert.Equal(status, reply.Status);
        Assert.NotNull(reply.ErrorCode);
    }

    [Fact]
    public async Task An_email_of_more_than_10_MB_is_too_large() =>
        Assert.Equal(413, (await world.AcsAsync("POST", "/emails:send?api-version=2025-09-01", new string(' ', (10 * 1024 * 1024) + 1))).Status);
}
