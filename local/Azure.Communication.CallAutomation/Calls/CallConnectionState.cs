namespace Azure.Communication.CallAutomation;

/// <summary>Where a connection is in its life (wire.md 1.5). Values compare without case; the service may send newer ones.</summary>
public readonly struct CallConnectionState : IEquatable<CallConnectionState>
{
    private readonly string? _value;

    /// <summary>The value as on the wire.</summary>
    public CallConnectionState(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>Not told.</summary>
    public static CallConnectionState Unknown { get; } = new("unknown");

    /// <summary>Ringing or being set up.</summary>
    public static CallConnectionState Connecting { get; } = new("connecting");

    /// <summary>Established.</summary>
    public static CallConnectionState Connected { get; } = new("connected");

    /// <summary>Being transferred.</summary>
    public static CallConnectionState Transferring { get; } = new("transferring");

    /// <summary>The transfer was accepted.</summary>
    public static CallConnectionState TransferAccepted { get; } = new("transferAccepted");

    /// <summary>Being ended.</summary>
    public static CallConnectionState Disconnecting { get; } = new("disconnecting");

    /// <summary>Ended.</summary>
    public static CallConnectionState Disconnected { get; } = new("disconnected");

    /// <summary>The value as on the wire.</summary>
    public static implicit operator CallConnectionState(string value) => new(value);

    /// <inheritdoc/>
    public static bool operator ==(CallConnectionState left, CallConnectionState right) => left.Equals(right);

    /// <inheritdoc/>
    public static bool operator !=(CallConnectionState left, CallConnectionState right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(CallConnectionState other) => string.Equals(_value, other._value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is CallConnectionState other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value is null ? 0 : StringComparer.OrdinalIgnoreCase.GetHashCode(_value);

    /// <summary>The value as on the wire.</summary>
    public override string ToString() => _value ?? string.Empty;
}
