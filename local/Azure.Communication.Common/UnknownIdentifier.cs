namespace Azure.Communication;

/// <summary>A participant of a kind that this client does not know.</summary>
public class UnknownIdentifier : CommunicationIdentifier
{
    /// <summary>Keeps the raw id as it came.</summary>
    public UnknownIdentifier(string id)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        Id = id;
    }

    /// <summary>The raw id.</summary>
    public string Id { get; }

    /// <inheritdoc/>
    public override string RawId => Id;

    /// <inheritdoc/>
    public override bool Equals(CommunicationIdentifier? other) =>
        other is UnknownIdentifier && string.Equals(other.RawId, RawId, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Id;
}
