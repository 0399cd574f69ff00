using System.Text.Json;
using Azure.Communication.Wire;

namespace Azure.Communication.CallAutomation;

/// <summary>The state of a call as the service gave it (wire.md 1.5).</summary>
public class CallConnectionProperties
{
    internal CallConnectionProperties(JsonElement json)
    {
        CallConnectionId = json.Text("callConnectionId") ?? throw new JsonException("The service named no callConnectionId.");
        ServerCallId = json.Text("serverCallId");
        CorrelationId = json.Text("correlationId");
        CallConnectionState = new CallConnectionState(json.Text("callConnectionState") ?? "unknown");
        CallbackUri = json.Text("callbackUri") is { Length: > 0 } callback ? new Uri(callback) : null;
        Targets = json.List("targets", IdentifierWire.Read);
        Source = IdentifierWire.ReadOptional(json, "source");
        SourceCallerIdNumber = json.Get("sourceCallerIdNumber")?.Text("value") is { Length: > 0 } number ? new PhoneNumberIdentifier(number) : null;
        SourceDisplayName = json.Text("sourceDisplayName");
    }

    /// <summary>The id of the app's connection to the call.</summary>
    public string CallConnectionId { get; }

    /// <summary>The id of the call on the service, shared by all its connections.</summary>
    public string? ServerCallId { get; }

    /// <summary>The id under which Microsoft can trace the call.</summary>
    public string? CorrelationId { get; }

    /// <summary>Where the connection is in its life.</summary>
    public CallConnectionState CallConnectionState { get; }

    /// <summary>Where mid-call events are posted.</summary>
    public Uri? CallbackUri { get; }

    /// <summary>Who was called.</summary>
    public IReadOnlyList<CommunicationIdentifier> Targets { get; }

    /// <summary>Who called.</summary>
    public CommunicationIdentifier? Source { get; }

    /// <summary>The number that the called see.</summary>
    public PhoneNumberIdentifier? SourceCallerIdNumber { get; }

    /// <summary>The name that the called see.</summary>
    public string? SourceDisplayName { get; }
}
