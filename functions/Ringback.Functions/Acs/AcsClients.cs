using Azure.Communication.CallAutomation;
using Azure.Communication.Email;
using Azure.Communication.Sms;
using Azure.Core;
using Azure.Core.Pipeline;
using Ringback.Functions.Repeatability;
using Ringback.Functions.Seams;
using Ringback.Functions.Settings;

namespace Ringback.Functions.Acs;

/// <summary>Makes the Communication Services clients, each with <see cref="RepeatabilityPolicy"/>.</summary>
internal static class AcsClients
{
    /// <summary>A webhook is answered within seconds: one slow request must not eat a caller's 30 seconds of ringing.</summary>
    private static readonly TimeSpan AttemptTimeout = TimeSpan.FromSeconds(10);

    public static CallAutomationClient Calls(ServiceConnection connection, TokenCredential identity, Network network)
    {
        var options = Prepared(new CallAutomationClientOptions(), network);
        return connection.ConnectionString is { } text
            ? new CallAutomationClient(text, options)
            : new CallAutomationClient(connection.Endpoint!, identity, options);
    }

    public static SmsClient Sms(ServiceConnection connection, TokenCredential identity, Network network)
    {
        var options = Prepared(new SmsClientOptions(), network);
        return connection.ConnectionString is { } text
            ? new SmsClient(text, options)
            : new SmsClient(connection.Endpoint!, identity, options);
    }

    public static EmailClient Email(ServiceConnection connection, TokenCredential identity, Network network)
    {
        // An email beyond the quota is told to wait for up to an hour: it does so in its intent, not in a request that holds the texts up.
        var options = Prepared(new EmailClientOptions(), network, retries: 0);
        return connection.ConnectionString is { } text
            ? new EmailClient(text, options)
            : new EmailClient(connection.Endpoint!, identity, options);
    }

    private static T Prepared<T>(T options, Network network, int retries = 2)
        where T : ClientOptions
    {
        options.Retry.NetworkTimeout = AttemptTimeout;
        options.Retry.MaxRetries = retries;
        options.AddPolicy(new RepeatabilityPolicy(), HttpPipelinePosition.PerCall);
        return network.Applied(options);
    }
}
