namespace Azure.Communication.CallAutomation;

/// <summary>What a rejected caller's network is told (wire.md 1.1). Values compare without case; the service may send newer ones.</summary>
public readonly struct CallRejectReason : IEquatable<CallRejectReason>
{
    private readonly string? _value;

    /// <summary>The value as on the wire.</summary>
    public CallRejectReason(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>Nothing.</summary>
    public static CallRejectReason None { get; } = new("none");

    /// <summary>The line is busy.</summary>
    public static CallRejectReason Busy { get; } = new("busy");

    /// <summary>The call is not allowed.</summary>
    public static CallRejectReason Forbidden { get; } = new("forbidden");

    /// <summary>The value as on the wire.</summary>
    public static implicit operator CallRejectReason(string value) => new(value);

    /// <inheritdoc/>
    public static bool operator ==(CallRejectReason left, CallRejectReason right) => left.Equals(right);

    /// <inheritdoc/>
    public static bool operator !=(CallRejectReason left, CallRejectReason right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(CallRejectReason other) => string.Equals(_value, other._value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is CallRejectReason other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value is null ? 0 : StringComparer.OrdinalIgnoreCase.GetHashCode(_value);

    /// <summary>The value as on the wire.</summary>
    public override string ToString() => _value ?? string.Empty;
}
