namespace Azure.Communication.CallAutomation;

/// <summary>The service has accepted to cancel; each cancelled operation ends with its own event.</summary>
public class CancelAllMediaOperationsResult
{
    internal CancelAllMediaOperationsResult()
    {
    }
}
