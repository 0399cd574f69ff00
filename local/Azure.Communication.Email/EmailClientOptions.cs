using Azure.Core;

namespace Azure.Communication.Email;

/// <summary>How an <see cref="EmailClient"/> talks to the service.</summary>
public class EmailClientOptions : ClientOptions
{
    /// <summary>Takes the newest version by default.</summary>
    public EmailClientOptions(ServiceVersion version = ServiceVersion.V2025_09_01) => ApiVersion = version switch
    {
        ServiceVersion.V2025_09_01 => "2025-09-01",
        _ => throw new ArgumentOutOfRangeException(nameof(version), version, "The email client knows no such version of the service."),
    };

    internal string ApiVersion { get; }

    /// <summary>Versions of the service.</summary>
    public enum ServiceVersion
    {
        /// <summary>2025-09-01.</summary>
        V2025_09_01 = 5,
    }
}
