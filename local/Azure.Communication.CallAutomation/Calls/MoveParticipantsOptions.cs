using Azure.Communication.Wire;

namespace Azure.Communication.CallAutomation;

/// <summary>Whom to move from which call of the app.</summary>
public class MoveParticipantsOptions
{
    /// <summary>The participants, and the connection id of the call they are in.</summary>
    public MoveParticipantsOptions(IEnumerable<CommunicationIdentifier> targetParticipants, string fromCall)
    {
        ArgumentNullException.ThrowIfNull(targetParticipants);
        ArgumentException.ThrowIfNullOrEmpty(fromCall);
        TargetParticipants = [.. targetParticipants];
        FromCall = fromCall;
    }

    /// <summary>Who is moved.</summary>
    public IReadOnlyList<CommunicationIdentifier> TargetParticipants { get; }

    /// <summary>The connection id of the call they leave; that connection ends.</summary>
    public string FromCall { get; }

    /// <summary>Where the events of this request go instead of to the call's callback.</summary>
    public Uri? OperationCallbackUri { get; set; }

    /// <summary>Comes back in the events of this request.</summary>
    public string? OperationContext { get; set; }

    internal object ToWire() => new
    {
        targetParticipants = TargetParticipants.Select(IdentifierWire.Write),
        fromCall = FromCall,
        operationContext = OperationContext,
        operationCallbackUri = OperationCallbackUri?.AbsoluteUri,
    };
}
