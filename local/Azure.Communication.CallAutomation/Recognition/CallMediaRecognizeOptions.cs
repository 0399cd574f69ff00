using Azure.Communication.Wire;

namespace Azure.Communication.CallAutomation;

/// <summary>What to ask one participant for.</summary>
public abstract class CallMediaRecognizeOptions
{
    /// <summary>For the kinds of recognition.</summary>
    protected CallMediaRecognizeOptions(RecognizeInputType inputType, CommunicationIdentifier targetParticipant)
    {
        ArgumentNullException.ThrowIfNull(targetParticipant);
        InputType = inputType;
        TargetParticipant = targetParticipant;
    }

    /// <summary>What is listened for.</summary>
    public RecognizeInputType InputType { get; }

    /// <summary>Who is asked.</summary>
    public CommunicationIdentifier TargetParticipant { get; }

    /// <summary>What is played before listening.</summary>
    public PlaySource? Prompt { get; set; }

    /// <summary>Whether an answer cuts the prompt short.</summary>
    public bool InterruptPrompt { get; set; }

    /// <summary>Whether what is being played now is cut short.</summary>
    public bool InterruptCallMediaOperation { get; set; }

    /// <summary>How long to wait for the first key or word, after the prompt. Default 5 s; 0 to 300 s.</summary>
    public TimeSpan InitialSilenceTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Comes back in the events of this request; without one the client makes one up.</summary>
    public string? OperationContext { get; set; }

    /// <summary>Where the events of this request go instead of to the call's callback.</summary>
    public Uri? OperationCallbackUri { get; set; }

    /// <summary>The language of speech, such as <c>en-US</c>; the service's default is en-US.</summary>
    public string? SpeechLanguage { get; set; }

    internal object ToWire() => new
    {
        recognizeInputType = InputType.ToString(),
        playPrompt = Prompt?.ToWire(),
        interruptCallMediaOperation = InterruptCallMediaOperation,
        recognizeOptions = new
        {
            targetParticipant = IdentifierWire.Write(TargetParticipant),
            interruptPrompt = InterruptPrompt,
            initialSilenceTimeoutInSeconds = (int)InitialSilenceTimeout.TotalSeconds,
            speechLanguage = SpeechLanguage,
            dtmfOptions = DtmfToWire(),
            choices = ChoicesToWire(),
            speechOptions = SpeechToWire(),
        },
        operationContext = OperationContext ?? Guid.NewGuid().ToString(),
        operationCallbackUri = OperationCallbackUri?.AbsoluteUri,
    };

    internal virtual object? DtmfToWire() => null;

    internal virtual object? ChoicesToWire() => null;

    internal virtual object? SpeechToWire() => null;
}
