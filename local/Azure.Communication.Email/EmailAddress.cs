namespace Azure.Communication.Email;

/// <summary>A mailbox, with or without a name.</summary>
public readonly struct EmailAddress
{
    /// <summary>An address without a name.</summary>
    public EmailAddress(string address)
        : this(address, null!)
    {
    }

    /// <summary>An address with the name that mail programs show.</summary>
    public EmailAddress(string address, string displayName)
    {
        ArgumentException.ThrowIfNullOrEmpty(address);
        Address = address;
        DisplayName = displayName;
    }

    /// <summary>The address.</summary>
    public string Address { get; }

    /// <summary>The name that mail programs show.</summary>
    public string? DisplayName { get; }

    internal object ToWire() => new { address = Address, displayName = string.IsNullOrEmpty(DisplayName) ? null : DisplayName };
}
