using Azure.Core;

namespace Azure.Communication.Sms;

/// <summary>How an <see cref="SmsClient"/> talks to the service.</summary>
public class SmsClientOptions : ClientOptions
{
    /// <summary>Takes the newest version by default.</summary>
    public SmsClientOptions(ServiceVersion version = ServiceVersion.V2021_03_07) => ApiVersion = version switch
    {
        ServiceVersion.V2021_03_07 => "2021-03-07",
        _ => throw new ArgumentOutOfRangeException(nameof(version), version, "The SMS client knows no such version of the service."),
    };

    internal string ApiVersion { get; }

    /// <summary>Versions of the service.</summary>
    public enum ServiceVersion
    {
        /// <summary>2021-03-07.</summary>
        V2021_03_07 = 1,
    }
}
