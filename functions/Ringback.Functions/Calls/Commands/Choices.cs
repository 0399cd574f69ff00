using Azure.Communication;
using Azure.Communication.CallAutomation;
using Ringback.Core.Routing;

namespace Ringback.Functions.Calls.Commands;

/// <summary>How the service is told what a caller may choose: by key or phrase where it listens, by one key otherwise.</summary>
internal static class Choices
{
    /// <summary>The longest first silence that the service takes (wire.md 1.3).</summary>
    private static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(300);

    public static CallMediaRecognizeOptions Options(CommunicationIdentifier caller, AskCaller command)
    {
        CallMediaRecognizeOptions options = command.Speech && command.Choices.Count > 0
            ? new CallMediaRecognizeChoiceOptions(caller, command.Choices.Select(ToWire)) { SpeechLanguage = command.Language }
            : new CallMediaRecognizeDtmfOptions(caller, maxTonesToCollect: 1);
        options.InitialSilenceTimeout = command.Wait < LongestSilence ? command.Wait : LongestSilence;
        return options;
    }

    /// <summary>The label is what comes back: the key. The wire wants a phrase for each choice (wire.md 1.3): failing others, the key itself.</summary>
    private static RecognitionChoice ToWire(Choice choice) =>
        new(choice.Key, choice.Phrases.Count > 0 ? choice.Phrases : [choice.Key]) { Tone = ToneOf(choice.Key) };

    private static DtmfTone ToneOf(string key) => key switch
    {
        "0" => DtmfTone.Zero,
        "1" => DtmfTone.One,
        "2" => DtmfTone.Two,
        "3" => DtmfTone.Three,
        "4" => DtmfTone.Four,
        "5" => DtmfTone.Five,
        "6" => DtmfTone.Six,
        "7" => DtmfTone.Seven,
        "8" => DtmfTone.Eight,
        "9" => DtmfTone.Nine,
        "*" => DtmfTone.Asterisk,
        "#" => DtmfTone.Pound,
        _ => throw new ArgumentException($"'{key}' is no key of a phone: expected 0 to 9, * or #.", nameof(key)),
    };
}
