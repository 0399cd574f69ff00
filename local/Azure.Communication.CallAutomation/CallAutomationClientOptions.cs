using Azure.Core;

namespace Azure.Communication.CallAutomation;

/// <summary>How a <see cref="CallAutomationClient"/> talks to the service.</summary>
public class CallAutomationClientOptions : ClientOptions
{
    /// <summary>Takes the newest version by default.</summary>
    public CallAutomationClientOptions(ServiceVersion version = ServiceVersion.V2025_06_15) => ApiVersion = version switch
    {
        // Moving participants needs 2026-03-12, which the official 1.6 client speaks by default; its name in this enumeration is not confirmed.
        ServiceVersion.V2025_06_15 => "2026-03-12",
        _ => throw new ArgumentOutOfRangeException(nameof(version), version, "This client speaks only its default version of the service."),
    };

    internal string ApiVersion { get; }

    /// <summary>Versions of the service.</summary>
    public enum ServiceVersion
    {
        /// <summary>The default, also of newer clients that answer to this name.</summary>
        V2025_06_15 = 6,
    }
}
