namespace Azure.Communication.CallAutomation;

/// <summary>Asks for one of several choices, spoken or by key.</summary>
public class CallMediaRecognizeChoiceOptions : CallMediaRecognizeOptions
{
    /// <summary>Whom to ask for what.</summary>
    public CallMediaRecognizeChoiceOptions(CommunicationIdentifier targetParticipant, IEnumerable<RecognitionChoice> choices)
        : base(RecognizeInputType.Choices, targetParticipant)
    {
        ArgumentNullException.ThrowIfNull(choices);
        Choices = [.. choices];
    }

    /// <summary>What can be chosen.</summary>
    public IList<RecognitionChoice> Choices { get; }

    internal override object ChoicesToWire() =>
        Choices.Select(choice => new { label = choice.Label, phrases = choice.Phrases, tone = choice.Tone?.ToString() });
}
