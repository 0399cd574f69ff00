using System.Text.Json;
using Azure.Communication.Wire;

namespace Azure.Communication.CallAutomation;

/// <summary>The choice that was made.</summary>
public class ChoiceResult : RecognizeResult
{
    internal ChoiceResult(JsonElement json)
    {
        Label = json.Text("label");
        RecognizedPhrase = json.Text("recognizedPhrase");
    }

    /// <inheritdoc/>
    public override RecognizeResultType ResultType => RecognizeResultType.ChoiceResult;

    /// <summary>The name of the choice.</summary>
    public string? Label { get; }

    /// <summary>The phrase that was said; null where a key chose it.</summary>
    public string? RecognizedPhrase { get; }
}
