using Ringback.Functions.Settings;

namespace Ringback.Functions.Tests;

internal static class TestSettings
{
    public const string Audience = "7c1f2a54-0d5e-4c53-9a0e-5f6a3c1d2b10";

    public static RingbackSettings Create() => new(
        PublicUrl: new Uri("https://app.test/"),
        Acs: new ServiceConnection("endpoint=https://acs.test/;accesskey=a2V5", null),
        Storage: new StorageConnection("UseDevelopmentStorage=true", null, null, null),
        AcsOpenIdConfiguration: new Uri("https://acs.test/calling/.well-known/acsopenidconfiguration"),
        AcsAudience: Audience,
        EventsKey: "an-events-key-of-32-characters-x",
        ApiKey: "an-api-key-of-32-characters-long",
        SigningKey: "a-signing-key-of-32-characters-x",
        SpeechEndpoint: new Uri("https://speech.test/"),
        EmailSender: "alerts@acme.example",
        PlanFile: null);
}
