using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ringback.Functions.Security;
using Ringback.Simulation;

namespace Ringback.Functions.Tests.Security;

public sealed class AcsTokenValidatorTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 3, 3, 16, 0, 0, TimeSpan.Zero);

    private readonly VirtualClock clock = new(Start);
    private readonly RSA rsa = RSA.Create(2048);
    private readonly KeyServer server;
    private readonly AcsTokenValidator validator;

    public AcsTokenValidatorTests()
    {
        server = new KeyServer(rsa);
        var settings = TestSettings.Create();
        validator = new AcsTokenValidator(new SigningKeys(new HttpClient(server), settings, clock), settings, clock);
    }

    [Fact]
    public async Task A_token_of_the_service_for_our_resource_is_good() => Assert.Null(await FaultOf(Token()));

    [Theory]
    [InlineData("iss", "https://evil.example", "from another issuer")]
    [InlineData("aud", "somebody-else", "for another audience")]
    [InlineData("exp", null, "without an expiry")]
    public async Task A_claim_that_is_not_ours_is_refused(string claim, string? value, string fault) =>
        Assert.Equal(fault, await FaultOf(Token(claims => claims[claim] = value)));

    [Fact]
    public async Task A_token_is_good_for_its_five_minutes_only()
    {
        var token = Token();

        clock.AdvanceTo(Start.AddMinutes(6).AddSeconds(1));

        Assert.Equal("expired", await FaultOf(token));
    }

    [Fact]
    public async Task A_token_from_the_future_is_refused() =>
        Assert.Equal("not valid yet", await FaultOf(Token(claims => claims["nbf"] = Start.AddMinutes(2).ToUnixTimeSeconds())));

    [Fact]
    public async Task A_token_whose_content_was_changed_is_refused()
    {
        var parts = Token().Split('.');
        var claims = JsonNode.Parse(Base64Url.DecodeFromChars(parts[1]))!;
        claims["exp"] = Start.AddYears(1).ToUnixTimeSeconds();
        parts[1] = Base64Url.EncodeToString(Encoding.UTF8.GetBytes(claims.ToJsonString()));

        Assert.Equal("the signature is wrong", await FaultOf(string.Join('.', parts)));
    }

    [Fact]
    public async Task A_token_signed_by_another_key_under_the_same_name_is_refused()
    {
        using var forger = RSA.Create(2048);

        Assert.Equal("the signature is wrong", await FaultOf(Token(signer: forger)));
    }

    [Theory]
    [InlineData("none")]
    [InlineData("HS256")]
    public async Task No_other_algorithm_is_accepted(string algorithm) => Assert.Equal("not signed with RS256", await FaultOf(Token(algorithm: algorithm)));

    [Theory]
    [InlineData("")]
    [InlineData("a.b")]
    [InlineData("a.b.c")]
    [InlineData("e30.W10.e30")]
    [InlineData("e30.e30.!!")]
    public async Task What_is_no_token_is_refused(string token) => Assert.Equal("not a token", await FaultOf(token));

    [Fact]
    public async Task A_request_without_a_token_is_refused() => Assert.Equal("no bearer token", await validator.FindFaultAsync(null, CancellationToken.None));

    [Fact]
    public async Task A_new_key_is_looked_up_once_and_a_forger_cannot_make_us_look_again_and_again()
    {
        await FaultOf(Token());
        Assert.Equal("signed with an unknown key", await FaultOf(Token(keyId: "rolled")));

        clock.AdvanceTo(Start.AddSeconds(11));
        server.KeyId = "rolled";
        Assert.Null(await FaultOf(Token(keyId: "rolled")));
        for (var i = 0; i < 100; i++)
        {
            await FaultOf(Token(keyId: $"forged-{i}"));
        }

        Assert.Equal(2, server.Fetches);
    }

    public void Dispose() => rsa.Dispose();

    private ValueTask<string?> FaultOf(string token) => validator.FindFaultAsync("Bearer " + token, CancellationToken.None);

    private string Token(Action<JsonObject>? change = null, string algorithm = "RS256", string keyId = "key-1", RSA? signer = null)
    {
        var claims = new JsonObject
        {
            ["iss"] = KeyServer.Issuer,
            ["aud"] = TestSettings.Audience,
            ["nbf"] = Start.ToUnixTimeSeconds(),
            ["exp"] = Start.AddMinutes(5).ToUnixTimeSeconds(),
        };
        change?.Invoke(claims);
        var header = new JsonObject { ["alg"] = algorithm, ["kid"] = keyId, ["typ"] = "JWT" };
        var signed = $"{Encode(header)}.{Encode(claims)}";
        return $"{signed}.{Base64Url.EncodeToString((signer ?? rsa).SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}";
    }

    private static string Encode(JsonObject part) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(part.ToJsonString()));

    private sealed class KeyServer(RSA key) : HttpMessageHandler
    {
        public const string Issuer = "https://acscallautomation.communication.azure.com";

        public string KeyId { get; set; } = "key-1";

        public int Fetches { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var isKeys = request.RequestUri!.AbsolutePath == "/calling/keys";
            Fetches += isKeys ? 1 : 0;
            var parameters = key.ExportParameters(includePrivateParameters: false);
            object body = isKeys
                ? new { keys = new[] { new { kty = "RSA", kid = KeyId, n = Base64Url.EncodeToString(parameters.Modulus), e = Base64Url.EncodeToString(parameters.Exponent) } } }
                : new { issuer = Issuer, jwks_uri = "https://acs.test/calling/keys" };
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(JsonSerializer.Serialize(body)) });
        }
    }
}
