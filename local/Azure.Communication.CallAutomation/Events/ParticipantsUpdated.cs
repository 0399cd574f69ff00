using System.Text.Json;
using Azure.Communication.Wire;

namespace Azure.Communication.CallAutomation;

/// <summary>Who is in the call now.</summary>
public class ParticipantsUpdated : CallAutomationEventBase
{
    internal ParticipantsUpdated(JsonElement data)
        : base(data)
    {
        Participants = data.List("participants", CallParticipant.Read);
        SequenceNumber = data.Int("sequenceNumber");
    }

    /// <summary>Everybody in the call.</summary>
    public IReadOnlyList<CallParticipant> Participants { get; }

    /// <summary>Orders these events: the highest one tells the truth.</summary>
    public int? SequenceNumber { get; }
}
