namespace Azure.Communication.CallAutomation;

/// <summary>The service has begun to move participants; events tell how it ends.</summary>
public class MoveParticipantsResult
{
    internal MoveParticipantsResult()
    {
    }
}
