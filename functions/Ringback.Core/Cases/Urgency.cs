namespace Ringback.Core.Cases;

/// <summary>How urgent a case is. It rises with every call that the caller makes while waiting.</summary>
public enum Urgency
{
    Normal,
    High,
    Urgent,
}

public static class UrgencyExtensions
{
    public static string ToWord(this Urgency urgency) => urgency switch
    {
        Urgency.Normal => "normal",
        Urgency.High => "high",
        Urgency.Urgent => "urgent",
        _ => throw new ArgumentOutOfRangeException(nameof(urgency), urgency, "unknown urgency"),
    };
}
