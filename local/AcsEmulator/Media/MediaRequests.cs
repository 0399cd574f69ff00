using Ringback.AcsEmulator.Calls;

namespace Ringback.AcsEmulator.Media;

internal sealed record PlayRequest(
    List<PlaySource>? PlaySources,
    List<Identifier>? PlayTo,
    bool? InterruptCallMediaOperation,
    PlayRequest.Options? PlayOptions,
    string? OperationContext,
    Uri? OperationCallbackUri)
{
    internal sealed record Options(bool Loop);
}

internal sealed record RecognizeRequest(
    RecognizeInput? RecognizeInputType,
    RecognizeRequest.Options? RecognizeOptions,
    PlaySource? PlayPrompt,
    List<PlaySource>? PlayPrompts,
    bool? InterruptCallMediaOperation,
    string? OperationContext,
    Uri? OperationCallbackUri)
{
    internal sealed record Options(
        Identifier? TargetParticipant,
        bool? InterruptPrompt,
        int? InitialSilenceTimeoutInSeconds,
        string? SpeechLanguage,
        DtmfPart? DtmfOptions,
        List<Choice>? Choices,
        SpeechPart? SpeechOptions);

    internal sealed record DtmfPart(int? InterToneTimeoutInSeconds, int? MaxTonesToCollect, List<string>? StopTones);

    internal sealed record Choice(string? Label, List<string>? Phrases, string? Tone);

    internal sealed record SpeechPart(long? EndSilenceTimeoutInMs);
}

internal enum RecognizeInput
{
    Dtmf,
    Speech,
    SpeechOrDtmf,
    Choices,
}

/// <summary>Operations on one participant: tones, continuous tones, hold, transcription.</summary>
internal sealed record TargetRequest(
    Identifier? TargetParticipant,
    List<string>? Tones,
    PlaySource? PlaySourceInfo,
    string? Locale,
    string? OperationContext,
    Uri? OperationCallbackUri);
