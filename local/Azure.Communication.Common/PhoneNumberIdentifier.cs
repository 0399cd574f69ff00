namespace Azure.Communication;

/// <summary>A phone number in E.164, or an anonymous caller.</summary>
public class PhoneNumberIdentifier : CommunicationIdentifier
{
    internal const string Prefix = "4:";
    private const string Anonymous = "anonymous";
    private readonly string _rawId;

    /// <summary>Names a phone.</summary>
    /// <param name="phoneNumber">E.164 with its plus sign.</param>
    /// <param name="rawId">The raw id where the service gave one; otherwise <c>4:</c> and the number.</param>
    public PhoneNumberIdentifier(string phoneNumber, string? rawId = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(phoneNumber);
        PhoneNumber = phoneNumber;
        _rawId = string.IsNullOrEmpty(rawId) ? Prefix + phoneNumber : rawId;
    }

    /// <summary>The number, or <c>anonymous</c>.</summary>
    public string PhoneNumber { get; }

    /// <inheritdoc/>
    public override string RawId => _rawId;

    /// <summary>Whether the caller withholds the number.</summary>
    public bool IsAnonymous => string.Equals(_rawId, Prefix + Anonymous, StringComparison.Ordinal);

    /// <summary>Tells apart the same number dialled several times in one call: what follows the underscore of the raw id.</summary>
    public string? AssertedId =>
        !IsAnonymous && _rawId.LastIndexOf('_') is var at and >= 0 && at + 1 < _rawId.Length ? _rawId[(at + 1)..] : null;

    /// <inheritdoc/>
    public override bool Equals(CommunicationIdentifier? other) =>
        other is PhoneNumberIdentifier && string.Equals(other.RawId, RawId, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => PhoneNumber;
}
