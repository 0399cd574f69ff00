namespace Azure.Communication;

/// <summary>A user of a communication resource.</summary>
public class CommunicationUserIdentifier : CommunicationIdentifier
{
    internal const string Prefix = "8:acs:";

    /// <summary>Names a user by its id.</summary>
    public CommunicationUserIdentifier(string id)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        Id = id;
    }

    /// <summary>The id, <c>8:acs:{resource}_{user}</c>.</summary>
    public string Id { get; }

    /// <inheritdoc/>
    public override string RawId => Id;

    /// <inheritdoc/>
    public override bool Equals(CommunicationIdentifier? other) =>
        other is CommunicationUserIdentifier && string.Equals(other.RawId, RawId, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Id;
}
