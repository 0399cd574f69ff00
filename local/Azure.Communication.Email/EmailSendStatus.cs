namespace Azure.Communication.Email;

/// <summary>How far the sending of a mail has come (wire.md 4.3). Values compare without case; the service may send newer ones.</summary>
public readonly struct EmailSendStatus : IEquatable<EmailSendStatus>
{
    private readonly string? _value;

    /// <summary>The value as on the wire.</summary>
    public EmailSendStatus(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>Not begun.</summary>
    public static EmailSendStatus NotStarted { get; } = new("NotStarted");

    /// <summary>Under way.</summary>
    public static EmailSendStatus Running { get; } = new("Running");

    /// <summary>Handed out for delivery, which is not yet delivered.</summary>
    public static EmailSendStatus Succeeded { get; } = new("Succeeded");

    /// <summary>Not handed out.</summary>
    public static EmailSendStatus Failed { get; } = new("Failed");

    /// <summary>Cancelled.</summary>
    public static EmailSendStatus Canceled { get; } = new("Canceled");

    /// <summary>The value as on the wire.</summary>
    public static implicit operator EmailSendStatus(string value) => new(value);

    /// <inheritdoc/>
    public static bool operator ==(EmailSendStatus left, EmailSendStatus right) => left.Equals(right);

    /// <inheritdoc/>
    public static bool operator !=(EmailSendStatus left, EmailSendStatus right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(EmailSendStatus other) => string.Equals(_value, other._value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is EmailSendStatus other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value is null ? 0 : StringComparer.OrdinalIgnoreCase.GetHashCode(_value);

    /// <summary>The value as on the wire.</summary>
    public override string ToString() => _value ?? string.Empty;
}
