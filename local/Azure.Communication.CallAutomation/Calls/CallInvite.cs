namespace Azure.Communication.CallAutomation;

/// <summary>A person to call, and what that person sees.</summary>
public class CallInvite
{
    /// <summary>A phone, called from a number of the resource.</summary>
    public CallInvite(PhoneNumberIdentifier targetPhoneNumberIdentity, PhoneNumberIdentifier callerIdNumber)
    {
        ArgumentNullException.ThrowIfNull(targetPhoneNumberIdentity);
        ArgumentNullException.ThrowIfNull(callerIdNumber);
        Target = targetPhoneNumberIdentity;
        SourceCallerIdNumber = callerIdNumber;
    }

    /// <summary>Whom to call.</summary>
    public CommunicationIdentifier Target { get; }

    /// <summary>The number shown; it must be one of the resource.</summary>
    public PhoneNumberIdentifier? SourceCallerIdNumber { get; set; }

    /// <summary>The name shown where the network carries names.</summary>
    public string? SourceDisplayName { get; set; }
}
