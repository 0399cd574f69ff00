namespace Azure.Communication.CallAutomation;

/// <summary>The file format of a recording (wire.md 1.4). Values compare without case; the service may send newer ones.</summary>
public readonly struct RecordingFormat : IEquatable<RecordingFormat>
{
    private readonly string? _value;

    /// <summary>The value as on the wire.</summary>
    public RecordingFormat(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>WAV.</summary>
    public static RecordingFormat Wav { get; } = new("wav");

    /// <summary>MP3.</summary>
    public static RecordingFormat Mp3 { get; } = new("mp3");

    /// <summary>MP4.</summary>
    public static RecordingFormat Mp4 { get; } = new("mp4");

    /// <summary>The value as on the wire.</summary>
    public static implicit operator RecordingFormat(string value) => new(value);

    /// <inheritdoc/>
    public static bool operator ==(RecordingFormat left, RecordingFormat right) => left.Equals(right);

    /// <inheritdoc/>
    public static bool operator !=(RecordingFormat left, RecordingFormat right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(RecordingFormat other) => string.Equals(_value, other._value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is RecordingFormat other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value is null ? 0 : StringComparer.OrdinalIgnoreCase.GetHashCode(_value);

    /// <summary>The value as on the wire.</summary>
    public override string ToString() => _value ?? string.Empty;
}
