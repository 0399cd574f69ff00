namespace Ringback.Core.Routing;

/// <summary>Whether a person may be rung at this moment, and if not, why. Whether the person's phone is in use is another question.</summary>
public enum Availability
{
    MayBeRung,

    /// <summary>Away by the plan, or marked away until later.</summary>
    Away,

    OutOfHours,

    /// <summary>The person's location is marked as down.</summary>
    LocationDown,
}
