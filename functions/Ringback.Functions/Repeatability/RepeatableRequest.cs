using Azure.Core.Pipeline;

namespace Ringback.Functions.Repeatability;

/// <summary>
/// The identity of one request to Azure Communication Services. A request sent again under the same identity within <see cref="Window"/> is answered with the
/// first answer instead of being done twice (wire.md 7).
/// </summary>
/// <param name="RequestId">A version 4 UUID, stored before the first attempt.</param>
/// <param name="FirstSent">When the first attempt was made.</param>
public sealed record RepeatableRequest(Guid RequestId, DateTimeOffset FirstSent)
{
    /// <summary>How long the service remembers an id: about 5 minutes (wire.md 7). Sent later, it is refused with 412.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    internal const string PropertyName = "Ringback.RepeatableRequest";

    /// <summary>Every request sent until the scope is disposed carries this identity.</summary>
    public IDisposable Begin() => HttpPipeline.CreateHttpMessagePropertiesScope(new Dictionary<string, object?>(StringComparer.Ordinal) { [PropertyName] = this });
}
