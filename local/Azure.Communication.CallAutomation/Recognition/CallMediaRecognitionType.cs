namespace Azure.Communication.CallAutomation;

/// <summary>What a recognition was about (wire.md 2.5). Values compare without case; the service may send newer ones.</summary>
public readonly struct CallMediaRecognitionType : IEquatable<CallMediaRecognitionType>
{
    private readonly string? _value;

    /// <summary>The value as on the wire.</summary>
    public CallMediaRecognitionType(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>Keys.</summary>
    public static CallMediaRecognitionType Dtmf { get; } = new("dtmf");

    /// <summary>Speech.</summary>
    public static CallMediaRecognitionType Speech { get; } = new("speech");

    /// <summary>One of several choices.</summary>
    public static CallMediaRecognitionType Choices { get; } = new("choices");

    /// <summary>The value as on the wire.</summary>
    public static implicit operator CallMediaRecognitionType(string value) => new(value);

    /// <inheritdoc/>
    public static bool operator ==(CallMediaRecognitionType left, CallMediaRecognitionType right) => left.Equals(right);

    /// <inheritdoc/>
    public static bool operator !=(CallMediaRecognitionType left, CallMediaRecognitionType right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(CallMediaRecognitionType other) => string.Equals(_value, other._value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is CallMediaRecognitionType other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value is null ? 0 : StringComparer.OrdinalIgnoreCase.GetHashCode(_value);

    /// <summary>The value as on the wire.</summary>
    public override string ToString() => _value ?? string.Empty;
}
