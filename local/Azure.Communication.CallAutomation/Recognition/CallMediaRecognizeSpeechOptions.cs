namespace Azure.Communication.CallAutomation;

/// <summary>Asks for speech.</summary>
public class CallMediaRecognizeSpeechOptions : CallMediaRecognizeOptions
{
    /// <summary>Whom to ask.</summary>
    public CallMediaRecognizeSpeechOptions(CommunicationIdentifier targetParticipant)
        : base(RecognizeInputType.Speech, targetParticipant)
    {
    }

    /// <summary>How much silence ends the speech.</summary>
    public TimeSpan EndSilenceTimeout { get; set; }

    internal override object SpeechToWire() => RecognizeWire.Speech(EndSilenceTimeout);
}
