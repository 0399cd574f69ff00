using System.ComponentModel;

namespace Azure.Storage.Queues.Models;

/// <summary>The <see cref="RequestFailedException.ErrorCode"/>s of the queue service.</summary>
public readonly struct QueueErrorCode : IEquatable<QueueErrorCode>
{
    private readonly string value;

    public QueueErrorCode(string value) => this.value = value ?? throw new ArgumentNullException(nameof(value));

    public static QueueErrorCode MessageNotFound { get; } = new(nameof(MessageNotFound));

    public static QueueErrorCode PopReceiptMismatch { get; } = new(nameof(PopReceiptMismatch));

    public static QueueErrorCode QueueAlreadyExists { get; } = new(nameof(QueueAlreadyExists));

    public static QueueErrorCode QueueBeingDeleted { get; } = new(nameof(QueueBeingDeleted));

    public static QueueErrorCode QueueNotFound { get; } = new(nameof(QueueNotFound));

    public static bool operator ==(QueueErrorCode left, QueueErrorCode right) => left.Equals(right);

    public static bool operator !=(QueueErrorCode left, QueueErrorCode right) => !left.Equals(right);

    public static bool operator ==(QueueErrorCode code, string? value) => value is not null && code.Equals(value);

    public static bool operator !=(QueueErrorCode code, string? value) => !(code == value);

    public static bool operator ==(string? value, QueueErrorCode code) => code == value;

    public static bool operator !=(string? value, QueueErrorCode code) => !(code == value);

    public static implicit operator QueueErrorCode(string value) => new(value);

    public bool Equals(QueueErrorCode other) => string.Equals(value, other.value, StringComparison.OrdinalIgnoreCase);

    [EditorBrowsable(EditorBrowsableState.Never)]
    public override bool Equals(object? obj) => obj is QueueErrorCode other && Equals(other);

    [EditorBrowsable(EditorBrowsableState.Never)]
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(value ?? "");

    public override string ToString() => value;
}
