using Ringback.Core;
using Ringback.Functions.Security;

namespace Ringback.Functions.Tests.Security;

public class SecretsTests
{
    private static readonly CallId Call = CallId.Of("correlation", PhoneNumber.Parse("+13125550100"));

    private readonly Secrets secrets = new(TestSettings.Create());

    [Fact]
    public void A_calls_secret_opens_that_call_only()
    {
        var other = CallId.Of("another", PhoneNumber.Parse("+13125550100"));

        Assert.True(secrets.IsSecretOfCall(Call, secrets.OfCall(Call)));
        Assert.False(secrets.IsSecretOfCall(other, secrets.OfCall(Call)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("guess")]
    public void A_guess_opens_nothing(string? guess)
    {
        Assert.False(secrets.IsSecretOfCall(Call, guess));
        Assert.False(secrets.IsEventsKey(guess));
        Assert.False(secrets.IsApiKey(guess is null ? null : $"Bearer {guess}"));
    }

    [Fact]
    public void The_api_key_is_a_bearer_key()
    {
        var key = TestSettings.Create().ApiKey;

        Assert.True(secrets.IsApiKey($"Bearer {key}"));
        Assert.False(secrets.IsApiKey(key));
        Assert.False(secrets.IsApiKey($"Basic {key}"));
    }
}
