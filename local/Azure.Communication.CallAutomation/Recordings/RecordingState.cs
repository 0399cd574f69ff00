namespace Azure.Communication.CallAutomation;

/// <summary>Whether a recording is running (wire.md 1.4). Values compare without case; the service may send newer ones.</summary>
public readonly struct RecordingState : IEquatable<RecordingState>
{
    private readonly string? _value;

    /// <summary>The value as on the wire.</summary>
    public RecordingState(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>It is.</summary>
    public static RecordingState Active { get; } = new("active");

    /// <summary>It is paused or has ended.</summary>
    public static RecordingState Inactive { get; } = new("inactive");

    /// <summary>The value as on the wire.</summary>
    public static implicit operator RecordingState(string value) => new(value);

    /// <inheritdoc/>
    public static bool operator ==(RecordingState left, RecordingState right) => left.Equals(right);

    /// <inheritdoc/>
    public static bool operator !=(RecordingState left, RecordingState right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(RecordingState other) => string.Equals(_value, other._value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is RecordingState other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value is null ? 0 : StringComparer.OrdinalIgnoreCase.GetHashCode(_value);

    /// <summary>The value as on the wire.</summary>
    public override string ToString() => _value ?? string.Empty;
}
