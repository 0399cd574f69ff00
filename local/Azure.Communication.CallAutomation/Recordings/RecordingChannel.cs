namespace Azure.Communication.CallAutomation;

/// <summary>How voices are laid out in a recording (wire.md 1.4). Values compare without case; the service may send newer ones.</summary>
public readonly struct RecordingChannel : IEquatable<RecordingChannel>
{
    private readonly string? _value;

    /// <summary>The value as on the wire.</summary>
    public RecordingChannel(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>All in one channel.</summary>
    public static RecordingChannel Mixed { get; } = new("mixed");

    /// <summary>A channel each.</summary>
    public static RecordingChannel Unmixed { get; } = new("unmixed");

    /// <summary>The value as on the wire.</summary>
    public static implicit operator RecordingChannel(string value) => new(value);

    /// <inheritdoc/>
    public static bool operator ==(RecordingChannel left, RecordingChannel right) => left.Equals(right);

    /// <inheritdoc/>
    public static bool operator !=(RecordingChannel left, RecordingChannel right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(RecordingChannel other) => string.Equals(_value, other._value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is RecordingChannel other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value is null ? 0 : StringComparer.OrdinalIgnoreCase.GetHashCode(_value);

    /// <summary>The value as on the wire.</summary>
    public override string ToString() => _value ?? string.Empty;
}
