using Ringback.AcsEmulator.Calls;

namespace Ringback.AcsEmulator.Media;

/// <summary>Judges what was pressed or said against what a recognition waits for.</summary>
internal sealed class RecognizeListener(RecognizeInput input, RecognizeRequest.Options options)
{
    private const double Confidence = 0.93;
    private static readonly TimeSpan DefaultInterTone = TimeSpan.FromSeconds(2);

    private readonly List<string> tones = [];

    /// <summary>What a tone or a phrase leads to. Without a result it goes on; a result without fields is a failure.</summary>
    public sealed record Step(ResultCode? Result, (string Name, object? Value)[]? Fields);

    public TimeSpan InterToneTimeout => options.DtmfOptions?.InterToneTimeoutInSeconds is { } seconds ? TimeSpan.FromSeconds(seconds) : DefaultInterTone;

    public bool TakesSpeech => input != RecognizeInput.Dtmf;

    /// <summary>Choices can be made by keys alone.</summary>
    public bool NeedsSpeech => input is RecognizeInput.Speech or RecognizeInput.SpeechOrDtmf;

    /// <returns>Null: the recognition doesn't listen to tones.</returns>
    public Step? Tone(string tone) => input switch
    {
        RecognizeInput.Speech => null,
        RecognizeInput.Choices => Choose(tone),
        _ => Collect(tone),
    };

    public Step Speech(string text)
    {
        if (input != RecognizeInput.Choices)
        {
            return new Step(ResultCode.Success, [("recognitionType", "speech"), ("speechResult", new { speech = text, confidence = Confidence })]);
        }

        foreach (var choice in options.Choices ?? [])
        {
            if (choice.Phrases?.Find(phrase => text.Contains(phrase, StringComparison.OrdinalIgnoreCase)) is not null)
            {
                return Chosen(choice, text, ResultCode.Media(200, 8545, "Action completed, recognized phrase matches a valid choice."));
            }
        }

        return new Step(ResultCode.Media(400, 8547, "Action failed, recognized phrase does not match a valid choice."), Fields: null);
    }

    private Step Choose(string tone)
    {
        var choice = options.Choices?.Find(choice => string.Equals(choice.Tone, tone, StringComparison.OrdinalIgnoreCase));
        return choice is null
            ? new Step(ResultCode.Media(400, 8534, "Action failed, incorrect tone entered."), Fields: null)
            : Chosen(choice, phrase: null, ResultCode.Media(200, 8533, "Action completed, DTMF option matched."));
    }

    private Step Collect(string tone)
    {
        tones.Add(tone);
        if (options.DtmfOptions?.StopTones?.Contains(tone, StringComparer.OrdinalIgnoreCase) == true)
        {
            return Collected(ResultCode.Media(200, 8514, "Action completed, stop tone detected."));
        }

        return options.DtmfOptions?.MaxTonesToCollect is { } most && tones.Count >= most
            ? Collected(ResultCode.Media(200, 8531, "Action completed, max digits received."))
            : new Step(Result: null, Fields: null);
    }

    private Step Collected(ResultCode result) => new(result, [("recognitionType", "dtmf"), ("dtmfResult", new { tones = tones.ToArray() })]);

    private static Step Chosen(RecognizeRequest.Choice choice, string? phrase, ResultCode result) => new(
        result,
        [("recognitionType", "choices"), ("choiceResult", phrase is null
            ? (object)new { label = choice.Label }
            : new { label = choice.Label, recognizedPhrase = phrase, confidence = Confidence })]);
}
