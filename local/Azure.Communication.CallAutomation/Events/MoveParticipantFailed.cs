using System.Text.Json;
using Azure.Communication.Wire;

namespace Azure.Communication.CallAutomation;

/// <summary>A participant of another call could not be moved.</summary>
public class MoveParticipantFailed : CallAutomationEventBase
{
    internal MoveParticipantFailed(JsonElement data)
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
