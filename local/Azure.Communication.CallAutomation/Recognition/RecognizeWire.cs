namespace Azure.Communication.CallAutomation;

/// <summary>The parts of a recognize request that several kinds share (wire.md 1.3).</summary>
internal static class RecognizeWire
{
    public static object Dtmf(TimeSpan interToneTimeout, int maxTonesToCollect, IList<DtmfTone> stopTones) => new
    {
        interToneTimeoutInSeconds = (int)interToneTimeout.TotalSeconds,
        maxTonesToCollect,
        stopTones = stopTones is { Count: > 0 } ? stopTones.Select(tone => tone.ToString()) : null,
    };

    public static object Speech(TimeSpan endSilenceTimeout) => new { endSilenceTimeoutInMs = (long)endSilenceTimeout.TotalMilliseconds };
}
