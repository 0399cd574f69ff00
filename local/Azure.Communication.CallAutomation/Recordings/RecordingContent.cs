namespace Azure.Communication.CallAutomation;

/// <summary>What is recorded (wire.md 1.4). Values compare without case; the service may send newer ones.</summary>
public readonly struct RecordingContent : IEquatable<RecordingContent>
{
    private readonly string? _value;

    /// <summary>The value as on the wire.</summary>
    public RecordingContent(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>Sound only.</summary>
    public static RecordingContent Audio { get; } = new("audio");

    /// <summary>Sound and picture.</summary>
    public static RecordingContent AudioVideo { get; } = new("audioVideo");

    /// <summary>The value as on the wire.</summary>
    public static implicit operator RecordingContent(string value) => new(value);

    /// <inheritdoc/>
    public static bool operator ==(RecordingContent left, RecordingContent right) => left.Equals(right);

    /// <inheritdoc/>
    public static bool operator !=(RecordingContent left, RecordingContent right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(RecordingContent other) => string.Equals(_value, other._value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is RecordingContent other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value is null ? 0 : StringComparer.OrdinalIgnoreCase.GetHashCode(_value);

    /// <summary>The value as on the wire.</summary>
    public override string ToString() => _value ?? string.Empty;
}
