namespace Ringback.Core.Routing;

/// <summary>What is known of a caller from before this call.</summary>
/// <param name="IsReturning">Has called or texted before.</param>
/// <param name="HasOpenCase">The business still owes this caller something.</param>
/// <param name="RecentCalls">When this number called lately, this call left out.</param>
public sealed record CallerFacts(bool IsReturning, bool HasOpenCase, IReadOnlyList<DateTimeOffset> RecentCalls)
{
    /// <summary>A caller nobody knows.</summary>
    public static CallerFacts Stranger { get; } = new(IsReturning: false, HasOpenCase: false, []);
}
