namespace Azure.Communication.CallAutomation;

/// <summary>The service has begun to listen; events tell what it heard.</summary>
public class StartRecognizingCallMediaResult
{
    internal StartRecognizingCallMediaResult()
    {
    }
}
