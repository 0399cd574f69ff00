using Microsoft.Extensions.Configuration;
using Ringback.Functions.Settings;

namespace Ringback.Functions.Tests.Settings;

public class SettingsReaderTests
{
    private static Dictionary<string, string?> Good() => new(StringComparer.Ordinal)
    {
        ["PublicUrl"] = "https://acme.azurewebsites.net",
        ["AcsEndpoint"] = "https://acme.communication.azure.com",
        ["AcsAudience"] = "7c1f2a54-0d5e-4c53-9a0e-5f6a3c1d2b10",
        ["AzureWebJobsStorage:accountName"] = "acmestore",
        ["EventsKey"] = "an-events-key-of-32-characters-x",
        ["ApiKey"] = "an-api-key-of-32-characters-long",
        ["SigningKey"] = "a-signing-key-of-32-characters-x",
    };

    [Fact]
    public void A_deployment_with_managed_identity_needs_no_connection_string()
    {
        var settings = Read(Good());

        Assert.Equal(new Uri("https://acmestore.table.core.windows.net"), settings.Storage.Tables);
        Assert.Equal(new Uri("https://acmestore.queue.core.windows.net"), settings.Storage.Queues);
        Assert.Equal(new Uri("https://acmestore.blob.core.windows.net"), settings.Storage.Blobs);
        Assert.Null(settings.Storage.ConnectionString);
        Assert.Equal(new Uri("https://acme.communication.azure.com"), settings.Acs.Endpoint);
        Assert.Equal("acscallautomation.communication.azure.com", settings.AcsOpenIdConfiguration.Host);
    }

    [Fact]
    public void The_public_address_is_the_host_name_that_azure_gives()
    {
        var settings = Good();
        settings.Remove("PublicUrl");
        settings["WEBSITE_HOSTNAME"] = "acme-ringback.azurewebsites.net";

        Assert.Equal(new Uri("https://acme-ringback.azurewebsites.net"), Read(settings).PublicUrl);
    }

    [Theory]
    [InlineData("PublicUrl", null, "PublicUrl is not set: set it to the address")]
    [InlineData("PublicUrl", "http://acme.example", "PublicUrl is http://acme.example/: Communication Services calls back by HTTPS only")]
    [InlineData("PublicUrl", "acme.example", "PublicUrl is 'acme.example', which is not an address: write it with https://")]
    [InlineData("AcsEndpoint", null, "AcsConnection and AcsEndpoint are both missing: set AcsEndpoint")]
    [InlineData("AcsConnection", "accesskey=abc", "AcsConnection has no endpoint: it reads endpoint=")]
    [InlineData("AcsAudience", " ", "AcsAudience is not set: set it to the immutable resource id")]
    [InlineData("AzureWebJobsStorage:accountName", null, "AzureWebJobsStorage is not set: set AzureWebJobsStorage__accountName")]
    [InlineData("EventsKey", "short", "EventsKey has 5 characters and could be guessed")]
    [InlineData("ApiKey", "@Microsoft.KeyVault(SecretUri=https://acme.vault.azure.net/secrets/ApiKey)", "ApiKey is a Key Vault reference that App Service could not resolve")]
    [InlineData("ApiKey", null, "ApiKey is not set: it is the bearer key for scripts")]
    [InlineData("SigningKey", null, "SigningKey is not set: it is the key that signs callback addresses")]
    [InlineData("EmailSender", "acme", "EmailSender is 'acme': it must be an address")]
    [InlineData("PlanFile", "no-such.yaml", "PlanFile is 'no-such.yaml', which does not exist")]
    public void A_wrong_setting_is_named_with_its_cure(string name, string? value, string message)
    {
        var settings = Good();
        settings[name] = value;

        var problem = Assert.Single(Assert.Throws<SettingsException>(() => Read(settings)).Problems, problem => problem.StartsWith(message, StringComparison.Ordinal));
        Assert.NotNull(problem);
    }

    [Fact]
    public void Everything_that_is_wrong_is_named_at_once() =>
        Assert.Equal(7, Assert.Throws<SettingsException>(() => Read([])).Problems.Count);

    private static RingbackSettings Read(Dictionary<string, string?> settings) =>
        SettingsReader.Read(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
}
