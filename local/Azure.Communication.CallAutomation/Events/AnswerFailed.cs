using System.Text.Json;

namespace Azure.Communication.CallAutomation;

/// <summary>An incoming call could not be answered.</summary>
public class AnswerFailed : CallAutomationEventBase
{
    internal AnswerFailed(JsonElement data)
        : base(data)
    {
    }
}
