using System.Text.Json;
using Azure.Communication.Wire;

namespace Azure.Communication.CallAutomation;

/// <summary>What was said.</summary>
public class SpeechResult : RecognizeResult
{
    internal SpeechResult(JsonElement json)
    {
        Speech = json.Text("speech");
        Confidence = json.Number("confidence");
    }

    /// <inheritdoc/>
    public override RecognizeResultType ResultType => RecognizeResultType.SpeechResult;

    /// <summary>The words.</summary>
    public string? Speech { get; }

    /// <summary>How sure the service is, 0 to 1.</summary>
    public double? Confidence { get; }
}
