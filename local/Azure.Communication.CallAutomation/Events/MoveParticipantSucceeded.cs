using System.Text.Json;
using Azure.Communication.Wire;

namespace Azure.Communication.CallAutomation;

/// <summary>A participant of another call is in this one now.</summary>
public class MoveParticipantSucceeded : CallAutomationEventBase
{
    internal MoveParticipantSucceeded(JsonElement data)
        : base(data)
    {
        Participant = IdentifierWire.ReadOptional(data, "participant");
        FromCall = data.Text("fromCall");
    }

    /// <summary>Who.</summary>
    public CommunicationIdentifier? Participant { get; }

    /// <summary>The connection id of the call that the participant was in.</summary>
    public string? FromCall { get; }
}
