using System.Text.Json;
using Azure.Communication.Wire;

namespace Azure.Communication.CallAutomation;

/// <summary>Somebody in a call.</summary>
public class CallParticipant
{
    private CallParticipant(CommunicationIdentifier identifier, bool isMuted, bool isOnHold)
    {
        Identifier = identifier;
        IsMuted = isMuted;
        IsOnHold = isOnHold;
    }

    /// <summary>Who it is.</summary>
    public CommunicationIdentifier Identifier { get; }

    /// <summary>Whether the others don't hear this participant.</summary>
    public bool IsMuted { get; }

    /// <summary>Whether this participant is on hold.</summary>
    public bool IsOnHold { get; }

    internal static CallParticipant Read(JsonElement json) =>
        new(IdentifierWire.ReadOptional(json, "identifier") ?? throw new JsonException("A participant has no identifier."), json.Flag("isMuted"), json.Flag("isOnHold"));
}
