namespace Azure.Communication.CallAutomation;

/// <summary>Which kind of result a recognition has. Values compare without case; the service may send newer ones.</summary>
public readonly struct RecognizeResultType : IEquatable<RecognizeResultType>
{
    private readonly string? _value;

    /// <summary>The value as on the wire.</summary>
    public RecognizeResultType(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>Keys.</summary>
    public static RecognizeResultType DtmfResult { get; } = new("dtmfResult");

    /// <summary>A choice.</summary>
    public static RecognizeResultType ChoiceResult { get; } = new("choiceResult");

    /// <summary>Speech.</summary>
    public static RecognizeResultType SpeechResult { get; } = new("speechResult");

    /// <summary>The value as on the wire.</summary>
    public static implicit operator RecognizeResultType(string value) => new(value);

    /// <inheritdoc/>
    public static bool operator ==(RecognizeResultType left, RecognizeResultType right) => left.Equals(right);

    /// <inheritdoc/>
    public static bool operator !=(RecognizeResultType left, RecognizeResultType right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(RecognizeResultType other) => string.Equals(_value, other._value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is RecognizeResultType other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value is null ? 0 : StringComparer.OrdinalIgnoreCase.GetHashCode(_value);

    /// <summary>The value as on the wire.</summary>
    public override string ToString() => _value ?? string.Empty;
}
