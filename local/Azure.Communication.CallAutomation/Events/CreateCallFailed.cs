using System.Text.Json;

namespace Azure.Communication.CallAutomation;

/// <summary>A placed call was not established: busy, declined, not answered or failed.</summary>
public class CreateCallFailed : CallAutomationEventBase
{
    internal CreateCallFailed(JsonElement data)
        : base(data)
    {
    }
}
