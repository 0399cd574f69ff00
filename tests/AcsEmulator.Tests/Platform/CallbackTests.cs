using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Ringback.AcsEmulator.Tests.Platform;

public sealed class CallbackTests
{
    private const string Callback = "http://app.local/hooks/calls/1?k=secret";
    private readonly World world = new();

    [Fact]
    public async Task A_callback_carries_a_token_that_the_published_keys_confirm_for_five_minutes()
    {
        await AnswerAsync();
        var callback = world.Deliveries.First(delivery => delivery.To == Callback);
        var parts = callback.Headers["Authorization"]["Bearer ".Length..].Split('.');
        var configuration = (await world.ControlAsync("GET", "/calling/.well-known/acsopenidconfiguration")).Json;
        var key = (await world.ControlAsync("GET", new Uri(configuration["jwks_uri"]!.ToString()).PathAndQuery)).Json["keys"]![0]!;
        using var rsa = RSA.Create(new RSAParameters { Modulus = Base64Url.DecodeFromChars(key["n"]!.ToString()), Exponent = Base64Url.DecodeFromChars(key["e"]!.ToString()) });

        Assert.True(rsa.VerifyData(Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"), Base64Url.DecodeFromChars(parts[2]), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
        var claims = JsonNode.Parse(Base64Url.DecodeFromChars(parts[1]))!;
        Assert.Equal(world.Options.ImmutableResourceId, claims["aud"]!.ToString());
        Assert.Equal(configuration["issuer"]!.ToString(), claims["iss"]!.ToString());
        Assert.Equal(callback.At.ToUnixTimeSeconds() + 300, (long)claims["exp"]!);
    }

    [Fact]
    public async Task A_callback_that_fails_is_tried_again_after_1_5_and_15_seconds_with_a_new_token_and_then_given_up()
    {
        world.App = delivery => (delivery.To == Callback ? 503 : 200, World.Echo(delivery));
        await AnswerAsync();
        await world.PassAsync(TimeSpan.FromMinutes(1));

        var attempts = world.Deliveries.Where(delivery => delivery.To == Callback && delivery.Body.Contains("CallConnected", StringComparison.Ordinal)).ToArray();
        Assert.Equal([1, 5, 15], attempts.Zip(attempts.Skip(1), (one, next) => (next.At - one.At).TotalSeconds));
        Assert.Single(attempts.Select(attempt => attempt.Body).Distinct(StringComparer.Ordinal));
        Assert.Equal(4, attempts.Select(attempt => attempt.Headers["Authorization"]).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task Answering_again_under_the_same_repeatability_id_gets_the_first_answer()
    {
        var (first, again) = (await AnswerAsync(), await AnswerAsync(isAgain: true));
        Assert.Equal(first.Body, again.Body);
        Assert.Single(world.Deliveries, delivery => delivery.Body.Contains("CallConnected", StringComparison.Ordinal));
    }

    private string context = "";

    private async Task<Reply> AnswerAsync(bool isAgain = false)
    {
        if (!isAgain)
        {
            await world.ControlAsync("PUT", "/emulator/subscriptions/fast", new { endpoint = "http://app.local/hooks/events" });
            await world.ControlAsync("POST", "/emulator/calls", new { from = "+14255550100", to = "+13125550100" });
            await world.PassAsync(TimeSpan.FromSeconds(1));
            context = world.Deliveries.Single(delivery => delivery.Body.Contains("IncomingCall", StringComparison.Ordinal)).Json[0]!["data"]!["incomingCallContext"]!.ToString();
        }

        var reply = await world.AcsAsync(
            "POST",
            "/calling/callConnections:answer?api-version=2026-03-12",
            new { incomingCallContext = context, callbackUri = Callback },
            new() { ["Repeatability-Request-ID"] = "33333333-3333-4333-8333-333333333333", ["Repeatability-First-Sent"] = World.Start.ToString("R") });
        Assert.Equal(200, reply.Status);
        await world.PassAsync(TimeSpan.FromMilliseconds(500));
        return reply;
    }
}
