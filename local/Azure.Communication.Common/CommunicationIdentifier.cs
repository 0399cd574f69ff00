namespace Azure.Communication;

/// <summary>Somebody or something that can take part in a call, named by its raw id (<c>4:+15551234567</c>, <c>8:acs:...</c>; wire.md 1.5).</summary>
public abstract class CommunicationIdentifier : IEquatable<CommunicationIdentifier>
{
    /// <summary>For the kinds of identifier.</summary>
    protected CommunicationIdentifier()
    {
    }

    /// <summary>The identifier as one string, the form that equality and paths use.</summary>
    public virtual string RawId => string.Empty;

    /// <summary>Reads a raw id. What is neither a phone number nor a communication user becomes an <see cref="UnknownIdentifier"/>.</summary>
    /// <exception cref="ArgumentException"><paramref name="rawId"/> is null or empty.</exception>
    public static CommunicationIdentifier FromRawId(string rawId)
    {
        ArgumentException.ThrowIfNullOrEmpty(rawId);
        return rawId switch
        {
            _ when rawId.StartsWith(PhoneNumberIdentifier.Prefix, StringComparison.Ordinal) =>
                new PhoneNumberIdentifier(rawId[PhoneNumberIdentifier.Prefix.Length..], rawId),
            _ when rawId.StartsWith(CommunicationUserIdentifier.Prefix, StringComparison.Ordinal) => new CommunicationUserIdentifier(rawId),
            _ => new UnknownIdentifier(rawId),
        };
    }

    /// <inheritdoc/>
    public abstract bool Equals(CommunicationIdentifier? other);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is CommunicationIdentifier other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => RawId.GetHashCode(StringComparison.Ordinal);

    /// <summary>Whether both name the same participant.</summary>
    public static bool operator ==(CommunicationIdentifier? left, CommunicationIdentifier? right) =>
        left is null ? right is null : left.Equals(right);

    /// <summary>Whether they name different participants.</summary>
    public static bool operator !=(CommunicationIdentifier? left, CommunicationIdentifier? right) => !(left == right);
}
