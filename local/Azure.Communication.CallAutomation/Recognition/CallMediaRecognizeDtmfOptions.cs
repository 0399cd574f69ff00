namespace Azure.Communication.CallAutomation;

/// <summary>Asks for keys.</summary>
public class CallMediaRecognizeDtmfOptions : CallMediaRecognizeOptions
{
    /// <summary>Whom to ask, and for at most how many keys.</summary>
    public CallMediaRecognizeDtmfOptions(CommunicationIdentifier targetParticipant, int maxTonesToCollect)
        : base(RecognizeInputType.Dtmf, targetParticipant) => MaxTonesToCollect = maxTonesToCollect;

    /// <summary>After how many keys the recognition ends.</summary>
    public int MaxTonesToCollect { get; }

    /// <summary>How long to wait between two keys. Default 2 s; 1 to 60 s.</summary>
    public TimeSpan InterToneTimeout { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>Keys that end the recognition.</summary>
    public IList<DtmfTone> StopTones { get; set; } = [];

    internal override object DtmfToWire() => RecognizeWire.Dtmf(InterToneTimeout, MaxTonesToCollect, StopTones);
}
