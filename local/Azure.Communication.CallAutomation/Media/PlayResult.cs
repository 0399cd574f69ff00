namespace Azure.Communication.CallAutomation;

/// <summary>The service has accepted a play; events tell how it ends.</summary>
public class PlayResult
{
    internal PlayResult()
    {
    }
}
