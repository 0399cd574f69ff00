namespace Azure.Communication.CallAutomation;

/// <summary>What a recognition listens for (wire.md 1.3). Values compare without case; the service may send newer ones.</summary>
public readonly struct RecognizeInputType : IEquatable<RecognizeInputType>
{
    private readonly string? _value;

    /// <summary>The value as on the wire.</summary>
    public RecognizeInputType(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>Keys.</summary>
    public static RecognizeInputType Dtmf { get; } = new("dtmf");

    /// <summary>Speech.</summary>
    public static RecognizeInputType Speech { get; } = new("speech");

    /// <summary>Speech or keys.</summary>
    public static RecognizeInputType SpeechOrDtmf { get; } = new("speechOrDtmf");

    /// <summary>One of several choices.</summary>
    public static RecognizeInputType Choices { get; } = new("choices");

    /// <summary>The value as on the wire.</summary>
    public static implicit operator RecognizeInputType(string value) => new(value);

    /// <inheritdoc/>
    public static bool operator ==(RecognizeInputType left, RecognizeInputType right) => left.Equals(right);

    /// <inheritdoc/>
    public static bool operator !=(RecognizeInputType left, RecognizeInputType right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(RecognizeInputType other) => string.Equals(_value, other._value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is RecognizeInputType other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value is null ? 0 : StringComparer.OrdinalIgnoreCase.GetHashCode(_value);

    /// <summary>The value as on the wire.</summary>
    public override string ToString() => _value ?? string.Empty;
}
