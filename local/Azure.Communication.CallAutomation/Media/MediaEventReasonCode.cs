namespace Azure.Communication.CallAutomation;

/// <summary>Why a play or recognition ended: the sub-code of its event (wire.md 2.6). Values compare without case; the service may send newer ones.</summary>
public readonly struct MediaEventReasonCode : IEquatable<MediaEventReasonCode>
{
    private readonly string? _value;

    /// <summary>The value as on the wire.</summary>
    public MediaEventReasonCode(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>Success.</summary>
    public static MediaEventReasonCode CompletedSuccessfully { get; } = new("0");

    /// <summary>Nothing came within the initial silence.</summary>
    public static MediaEventReasonCode RecognizeInitialSilenceTimedOut { get; } = new("8510");

    /// <summary>The prompt could not be played.</summary>
    public static MediaEventReasonCode RecognizePlayPromptFailed { get; } = new("8511");

    /// <summary>A stop tone came.</summary>
    public static MediaEventReasonCode RecognizeStopToneDetected { get; } = new("8514");

    /// <summary>As many keys came as were asked for.</summary>
    public static MediaEventReasonCode RecognizeMaxDigitsReceived { get; } = new("8531");

    /// <summary>The next key did not come in time.</summary>
    public static MediaEventReasonCode RecognizeInterDigitTimedOut { get; } = new("8532");

    /// <summary>A key matched a choice.</summary>
    public static MediaEventReasonCode RecognizeDtmfOptionMatched { get; } = new("8533");

    /// <summary>A key matched no choice.</summary>
    public static MediaEventReasonCode RecognizeIncorrectToneDetected { get; } = new("8534");

    /// <summary>The file is not mono 16-bit PCM at 16 kHz.</summary>
    public static MediaEventReasonCode PlayInvalidFileFormat { get; } = new("8535");

    /// <summary>The file could not be fetched.</summary>
    public static MediaEventReasonCode PlayDownloadFailed { get; } = new("8536");

    /// <summary>Speech matched a choice.</summary>
    public static MediaEventReasonCode RecognizeSpeechOptionMatched { get; } = new("8545");

    /// <summary>Speech matched no choice.</summary>
    public static MediaEventReasonCode RecognizeSpeechOptionNotMatched { get; } = new("8547");

    /// <summary>Speech was not understood.</summary>
    public static MediaEventReasonCode RecognizeSpeechNotRecognized { get; } = new("8563");

    /// <summary>The speech service was not reached.</summary>
    public static MediaEventReasonCode RecognizeSpeechServiceConnectionError { get; } = new("8564");

    /// <summary>The speech service failed.</summary>
    public static MediaEventReasonCode CognitiveServicesError { get; } = new("8565");

    /// <summary>There was nothing to say.</summary>
    public static MediaEventReasonCode PlaySourceTextOrSsmlEmpty { get; } = new("8582");

    /// <summary>No reason given.</summary>
    public static MediaEventReasonCode UnspecifiedError { get; } = new("9999");

    /// <summary>The value as on the wire.</summary>
    public static implicit operator MediaEventReasonCode(string value) => new(value);

    /// <inheritdoc/>
    public static bool operator ==(MediaEventReasonCode left, MediaEventReasonCode right) => left.Equals(right);

    /// <inheritdoc/>
    public static bool operator !=(MediaEventReasonCode left, MediaEventReasonCode right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(MediaEventReasonCode other) => string.Equals(_value, other._value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is MediaEventReasonCode other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value is null ? 0 : StringComparer.OrdinalIgnoreCase.GetHashCode(_value);

    /// <summary>The value as on the wire.</summary>
    public override string ToString() => _value ?? string.Empty;

    /// <summary>The sub-code as a number.</summary>
    /// <exception cref="FormatException">The service sent none.</exception>
    public int GetReasonCodeValue() => int.Parse(ToString(), System.Globalization.CultureInfo.InvariantCulture);
}
